package dev.lectern.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the samples of a definition. */
final class SampleReader {

    private static final String PAGE = "samples/remarks.html";
    private static final String EXAMPLE = "- page: " + PAGE;
    private static final String EXPECTED = "{place: Kingston, spokenOn: 2018-06-03}";
    private static final Pattern BELOW = Pattern.compile("(?!.*(?:^|/)\\.\\.?(?:/|$))[^/\\\\:\\x00][^\\\\:\\x00]*");

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

    private static final List<String> RESULTS = List.of("speech", "not-a-speech", "unreadable");

    private SampleReader() {}

    static List<Sample> read(YamlMapping top) throws InvalidDefinition {
        List<Sample> samples = new ArrayList<>();
        for (YamlMapping item : top.mappings("samples", EXAMPLE)) {
            samples.add(sample(item));
        }
        return samples;
    }

    private static Sample sample(YamlMapping item) throws InvalidDefinition {
        item.allow(List.of("page", "content", "url", "expect"));
        YamlMapping expected = item.mapping("expect", EXPECTED)
                .orElseThrow(() -> new InvalidDefinition(
                        item.line(), "the key 'expect' is missing; for example 'expect: " + EXPECTED + "'"));
        expected.allow(FIELDS);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : expected.values().keySet()) {
            fields.put(field, expectation(expected.required(field, "…")));
        }
        if (fields.isEmpty()) {
            throw item.wrong("expect", "tells no field; for example 'expect: " + EXPECTED + "'");
        }
        String url = item.optional("url", value -> value.webAddress().toString());
        String content = item.optional("content", YamlScalar::words);
        String page = item.optional("page", SampleReader::path);
        if (page == null && content == null) {
            throw new InvalidDefinition(
                    item.line(),
                    "a sample needs its page: 'page: " + PAGE
                            + "' for a file beside the definition, or 'content: |' and" + " the page itself");
        }
        if (page != null && content != null) {
            throw new InvalidDefinition(
                    item.line(), "a sample is one page, either 'page' or 'content'; make two samples of it");
        }
        return new Sample(page, content, url, fields);
    }

    /** What could never be read is a slip, and would look like a fault of the parser. */
    private static String expectation(YamlScalar value) throws InvalidDefinition {
        if (value.key().equals("turns")) {
            return String.valueOf(value.count(1, 10_000));
        }
        if (value.key().equals("result") && !RESULTS.contains(value.text())) {
            throw new InvalidDefinition(value.line(), Spelling.unknown("result", value.text(), RESULTS));
        }
        return value.words();
    }

    /** A definition is trusted less than the machine it lies on: it names only what lies beside it. */
    private static String path(YamlScalar value) throws InvalidDefinition {
        String path = value.words();
        if (!BELOW.matcher(path).matches()) {
            throw value.wrong("is not a path below the folder of the definition; write one like " + PAGE);
        }
        return path;
    }
}
