package dev.lectern.k8s;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static dev.lectern.k8s.Manifests.PROD;

/** The rules of the manifests, as Prometheus itself reads them. */
final class AlertRules {

    private AlertRules() {}

    /** All rules of all groups. */
    static List<Manifest> all() {
        return Manifests.of(PROD, "PrometheusRule").stream()
                .flatMap(object -> object.list("spec", "groups").stream())
                .flatMap(group -> group.list("rules").stream())
                .toList();
    }

    static List<String> names() {
        return all().stream()
                .flatMap(rule -> rule.at("alert").stream())
                .map(Object::toString)
                .toList();
    }

    /** Writes them to a file; JSON is YAML too. */
    static void write(Path file) throws IOException {
        List<Object> groups = new ArrayList<>();
        for (Manifest object : Manifests.of(PROD, "PrometheusRule")) {
            object.list("spec", "groups").forEach(group -> groups.add(group.content()));
        }
        Files.writeString(file, new ObjectMapper().writeValueAsString(Map.of("groups", groups)));
    }
}
