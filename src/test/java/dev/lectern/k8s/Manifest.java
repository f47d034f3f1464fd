package dev.lectern.k8s;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of rendered manifests.
 *
 * @param content as read from YAML
 */
record Manifest(Map<String, Object> content) {

    String apiVersion() {
        return text("apiVersion");
    }

    /** Empty for the core group. */
    String group() {
        int slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata", "name");
    }

    boolean is(String kind, String name) {
        return kind().equals(kind) && name().equals(name);
    }

    /** Whether it runs pods of its own template. */
    boolean runsPods() {
        return List.of("Deployment", "StatefulSet", "Job").contains(kind());
    }

    /** What is at the end of a path of keys. */
    Optional<Object> at(String... path) {
        Object here = content;
        for (String key : path) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(here);
    }

    String text(String... path) {
        return at(path).map(Object::toString)
                .orElseThrow(() -> new AssertionError(String.join(".", path) + " is missing in " + content));
    }

    Map<String, Object> map(String... path) {
        return at(path).map(Manifest::asMap).orElse(Map.of());
    }

    List<Manifest> list(String... path) {
        return at(path).map(list -> ((List<?>) list)
                        .stream().map(element -> new Manifest(asMap(element))).toList())
                .orElse(List.of());
    }

    Manifest inner(String... path) {
        return new Manifest(map(path));
    }

    Manifest podSpec() {
        return inner("spec", "template", "spec");
    }

    List<Manifest> containers() {
        return podSpec().list("containers");
    }

    Map<String, Object> podLabels() {
        return map("spec", "template", "metadata", "labels");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
