package dev.lectern.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be held of the release without making one. */
class ReleaseWorkflowTest {

    private static final Pattern ACTION = Pattern.compile("(?m)uses: (\\S+)$");

    private final String text = read(".github/workflows/release.yml");
    private final Map<String, Object> workflow = map(new Yaml().load(text));
    private final Map<String, Object> jobs = map(workflow.get("jobs"));

    @Test
    void everyActionIsPinnedToAMajorVersion() {
        assertThat(ACTION.matcher(text).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(action -> action.matches("[a-z-]+/[a-z-]+@v\\d+"));
    }

    @Test
    void nothingMayMoreThanItNeeds() {
        assertThat(workflow).containsEntry("permissions", Map.of("contents", "read"));
        assertThat(map(jobs.get("verify"))).doesNotContainKey("permissions");
        assertThat(map(jobs.get("image")))
                .containsEntry("permissions", Map.of("contents", "read", "packages", "write"));
    }

    @Test
    void nothingIsPublishedBeforeTheTestsAreGreen() {
        assertThat(map(jobs.get("image"))).containsEntry("needs", "verify");
        assertThat(map(jobs.get("publish"))).containsEntry("needs", "image");
        assertThat(text).contains("bash .ci/run");
    }

    @Test
    void theTagReplacesTheOneSnapshotVersion() {
        assertThat(Pattern.compile("<version>.*-SNAPSHOT</version>")
                        .matcher(read("pom.xml"))
                        .results())
                .hasSize(1);
    }

    @Test
    void theImageIsBuiltFromTheDockerfileWithItsArguments() {
        assertThat(text).contains("file: " + Dockerfile.PATH);
        List<String> arguments = Dockerfile.read().all("ARG");
        assertThat(arguments).contains("VERSION=dev", "REVISION=unknown");
        assertThat(text).contains("VERSION=${{", "REVISION=${{");
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
