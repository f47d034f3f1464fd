package dev.lectern.k8s;

import dev.lectern.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The manifests as {@code kubectl kustomize} renders them: what a cluster would get. */
final class Manifests {

    static final String DEV = "k8s/overlays/dev";
    static final String PROD = "k8s/overlays/prod";
    static final String OPERATORS = "k8s/overlays/operators";

    private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private Manifests() {}

    /** Every overlay, and what renders the component that none of them chooses. */
    static List<String> folders() {
        return List.of(DEV, PROD, OPERATORS, "src/test/resources/k8s/hpa");
    }

    /** All objects; the test is skipped where there is no kubectl. */
    static List<Manifest> of(String folder) {
        assumeTrue(
                Kustomize.IS_THERE,
                "No kubectl with kustomize 5 or newer is on the PATH: the manifests in k8s/ were not rendered or checked.");
        return RENDERED.computeIfAbsent(folder, Manifests::render);
    }

    static List<Manifest> of(String folder, String kind) {
        return of(folder).stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    static Manifest one(String folder, String kind, String name) {
        return of(folder).stream()
                .filter(manifest -> manifest.is(kind, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + folder));
    }

    /** Objects of a stream of YAML documents. */
    static List<Manifest> read(String yaml) {
        var manifests = new ArrayList<Manifest>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
            @SuppressWarnings("unchecked")
            var content = (Map<String, Object>) document;
            manifests.add(new Manifest(content));
        }
        return List.copyOf(manifests);
    }

    private static List<Manifest> render(String folder) {
        Tool.Result result = Tool.run(List.of("kubectl", "kustomize", folder));
        assertThat(result.exitCode()).as(result.output()).isZero();
        return read(result.output());
    }

    /** Older ones know neither components nor labels. */
    private static final class Kustomize {

        static final boolean IS_THERE = Tool.isOnPath("kubectl")
                && Pattern.compile("kustomizeVersion: v([5-9]|\\d\\d)")
                        .matcher(Tool.run(List.of("kubectl", "version", "--client", "-o", "yaml"))
                                .output())
                        .find();
    }
}
