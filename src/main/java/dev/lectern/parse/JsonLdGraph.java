package dev.lectern.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The objects of all JSON-LD scripts of a page that say something about the page itself, and what their references point
 * to. Lists of other pages ({@code itemListElement} and the like) are not followed. Pages are careless with JSON: line
 * ends inside strings, commas at the end of a list and comments are forgiven; a script that is broken beyond that counts
 * as absent.
 *
 * @param objects in the order of the page
 * @param byId objects that have an {@code @id}
 * @see <a href="https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents">JSON-LD in HTML</a>
 */
record JsonLdGraph(List<JsonNode> objects, Map<String, JsonNode> byId) {

    private static final int LONGEST_SCRIPT = 2_000_000;
    private static final int MOST_OBJECTS = 2000;
    private static final int DEEPEST = 64;
    private static final String[] FOLLOWED = {"@graph", "mainEntity", "mainEntityOfPage"};
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_SCRIPT)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    static JsonLdGraph of(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        Map<String, JsonNode> byId = new HashMap<>();
        int budget = LONGEST_SCRIPT;
        for (Element script : page.getElementsByTag("script")) {
            String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
            String data = type.startsWith("application/ld+json") ? bare(script.data()) : "";
            if (!data.isEmpty() && data.length() <= budget) {
                budget -= data.length();
                walk(parsed(data), objects, byId);
            }
        }
        return new JsonLdGraph(List.copyOf(objects), Map.copyOf(byId));
    }

    /** The object that a bare reference points to; the node itself when it is none. */
    JsonNode resolved(JsonNode node) {
        JsonNode id = node.path("@id");
        return node.isObject() && node.size() == 1 && id.isTextual() ? byId.getOrDefault(id.asText(), node) : node;
    }

    private static JsonNode parsed(String data) {
        try {
            return MAPPER.readTree(data);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode(); // what a page says badly about itself it does not say
        }
    }

    private static void walk(JsonNode root, List<JsonNode> objects, Map<String, JsonNode> byId) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                // The parts of an array come before what stands behind it.
                for (int i = node.size() - 1; i >= 0; i--) {
                    open.addFirst(node.get(i));
                }
            } else if (node.isObject()) {
                objects.add(node);
                JsonNode id = node.path("@id");
                if (id.isTextual() && node.size() > 1) {
                    byId.putIfAbsent(id.asText(), node);
                }
                for (String name : FOLLOWED) {
                    if (node.has(name)) {
                        open.add(node.get(name));
                    }
                }
            }
        }
    }

    /** Without what some systems wrap around scripts: a comment of HTML, a CDATA section, a semicolon behind it. */
    private static String bare(String data) {
        String text = data.strip();
        for (String opening : new String[] {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["}) {
            text = text.startsWith(opening) ? text.substring(opening.length()).strip() : text;
        }
        for (String closing : new String[] {"-->", "//]]>", "/*]]>*/", "]]>", "//", ";"}) {
            text = text.endsWith(closing)
                    ? text.substring(0, text.length() - closing.length()).strip()
                    : text;
        }
        return text;
    }
}
