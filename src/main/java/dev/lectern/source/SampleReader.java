package dev.lectern.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the samples of a definition. */
final class SampleReader {

    private static final String EXAMPLE = "- page: samples/remarks.html";
    private static final String EXPECTED = "{place: Kingston, spokenOn: 2018-06-03}";

    /** Fields of a speech that a sample may tell, as they are named on the wire, and what the page is. */
    private static final List<String> FIELDS = List.of(
            "result",
            "title",
            "subtitle",
            "event",
            "kind",
            "language",
            "place",
            "spokenOn",
            "speaker",
            "turns",
            "begins",
            "ends");

    private SampleReader() {}

    static List<Sample> read(YamlMapping top) throws InvalidDefinition {
        List<Sample> samples = new ArrayList<>();
        for (YamlMapping item : top.mappings("samples", EXAMPLE)) {
            item.allow(List.of("page", "url", "expect"));
            YamlMapping expected = item.mapping("expect", EXPECTED)
                    .orElseThrow(() -> new InvalidDefinition(
                            item.line(), "the key 'expect' is missing; for example 'expect: " + EXPECTED + "'"));
            expected.allow(FIELDS);
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : expected.values().keySet()) {
                fields.put(field, expected.required(field, "…").words());
            }
            String url = item.scalar("url").isPresent()
                    ? item.required("url", "https://host/speech/1").webAddress().toString()
                    : null;
            samples.add(new Sample(item.required("page", "samples/remarks.html").words(), url, fields));
        }
        return samples;
    }
}
