package dev.lectern.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a definition, with the lines of its keys and values.
 *
 * @param line where it begins, from 1
 * @param values nodes by key, in the order of the text
 * @param lines line of each key, from 1
 */
record YamlMapping(int line, Map<String, Node> values, Map<String, Integer> lines) {

    /** Reads a value as what it has to be. */
    interface Reading<T> {
        T of(YamlScalar value) throws InvalidDefinition;
    }

    static YamlMapping of(MappingNode node) throws InvalidDefinition {
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = YamlDocument.lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new InvalidDefinition(line, "a key is a plain word");
            }
            if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                throw new InvalidDefinition(line, "the key '" + key.getValue() + "' is given twice");
            }
            lines.put(key.getValue(), line);
        }
        return new YamlMapping(YamlDocument.lineOf(node), values, lines);
    }

    /** Refuses every key that is not among those allowed. */
    void allow(List<String> keys) throws InvalidDefinition {
        for (String key : values.keySet()) {
            if (!keys.contains(key)) {
                throw new InvalidDefinition(lines.getOrDefault(key, line), Spelling.unknown("key", key, keys));
            }
        }
    }

    /** A value of one line; empty when the key is missing or its value is null. */
    Optional<YamlScalar> scalar(String key) throws InvalidDefinition {
        Node node = values.get(key);
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return Optional.empty();
        }
        return Optional.of(scalarOf(key, node));
    }

    /** A value read as what it has to be; null when the key is missing. */
    <T> @Nullable T optional(String key, Reading<T> reading) throws InvalidDefinition {
        Optional<YamlScalar> value = scalar(key);
        return value.isPresent() ? reading.of(value.get()) : null;
    }

    /** A value read as what it has to be, or another when the key is missing. */
    <T> T optional(String key, Reading<T> reading, T otherwise) throws InvalidDefinition {
        Optional<YamlScalar> value = scalar(key);
        return value.isPresent() ? reading.of(value.get()) : otherwise;
    }

    /** A value that must be there. */
    YamlScalar required(String key, String example) throws InvalidDefinition {
        return scalar(key)
                .orElseThrow(() -> new InvalidDefinition(
                        line, "the key '" + key + "' is missing; for example '" + key + ": " + example + "'"));
    }

    /** A list of values; a single value counts as a list of one. */
    List<YamlScalar> scalars(String key) throws InvalidDefinition {
        Node node = values.get(key);
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return List.of();
        }
        List<YamlScalar> all = new ArrayList<>();
        for (Node item : node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node)) {
            all.add(scalarOf(key, item));
        }
        return all;
    }

    /** A mapping below a key; empty when the key is missing. */
    Optional<YamlMapping> mapping(String key, String example) throws InvalidDefinition {
        Node node = values.get(key);
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return Optional.empty();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new InvalidDefinition(
                    YamlDocument.lineOf(node),
                    "'" + key + "' holds keys of its own, like '" + key + ": " + example + "'");
        }
        return Optional.of(of(mapping));
    }

    /** A list of mappings below a key; empty when the key is missing. */
    List<YamlMapping> mappings(String key, String example) throws InvalidDefinition {
        Node node = values.get(key);
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return List.of();
        }
        List<YamlMapping> all = new ArrayList<>();
        for (Node item : node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node)) {
            if (!(node instanceof SequenceNode) || !(item instanceof MappingNode mapping)) {
                throw new InvalidDefinition(
                        YamlDocument.lineOf(item),
                        "'" + key + "' is a list, of which each item looks like '" + example + "'");
            }
            all.add(of(mapping));
        }
        return all;
    }

    /** What is wrong with the value of a key. */
    InvalidDefinition wrong(String key, String what) {
        return new InvalidDefinition(lines.getOrDefault(key, line), "'" + key + "' " + what);
    }

    private static YamlScalar scalarOf(String key, Node node) throws InvalidDefinition {
        if (!(node instanceof ScalarNode scalar)) {
            throw new InvalidDefinition(
                    YamlDocument.lineOf(node), "'" + key + "' holds one value, not a list or a mapping");
        }
        return new YamlScalar(key, scalar.getValue(), YamlDocument.lineOf(scalar));
    }
}
