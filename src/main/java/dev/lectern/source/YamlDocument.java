package dev.lectern.source;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Composes YAML text into nodes, which know their lines. No Java object is ever built from what the text says, and nodes are
 * read along a fixed schema, so that neither type tags nor nested aliases can do harm.
 */
final class YamlDocument {

    /** Far more than a definition needs; keeps an endless file from filling the memory. */
    static final int MAX_CHARACTERS = 256 * 1024;

    private static final int MAX_DEPTH = 20;

    private YamlDocument() {}

    /**
     * The top mapping of a definition.
     *
     * @throws InvalidDefinition if the text is not YAML, or not one mapping
     */
    static YamlMapping read(String text) throws InvalidDefinition {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        Node root = compose(text, options)
                .orElseThrow(() -> new InvalidDefinition(0, "the file is empty; a definition begins with 'id: …'"));
        if (!(root instanceof MappingNode mapping)) {
            throw new InvalidDefinition(
                    lineOf(root), "a definition is a mapping of keys to values, like 'id: my-source'");
        }
        return YamlMapping.of(mapping);
    }

    private static Optional<Node> compose(String text, LoaderOptions options) throws InvalidDefinition {
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new InvalidDefinition(line, "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new InvalidDefinition(0, "not valid YAML: " + e.getMessage());
        }
    }

    /** Line of a node, from 1. */
    static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }
}
