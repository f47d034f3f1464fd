package dev.lectern.intake;

import dev.lectern.parse.ParseResult;
import dev.lectern.source.Sample;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sample.
 *
 * @param page name of its file; null when the definition holds the page
 * @param problem why it could not be run; null when it was
 * @param differences fields that were read as something else than expected
 */
public record SampleReport(@Nullable String page, @Nullable String problem, List<Difference> differences) {

    public SampleReport {
        differences = List.copyOf(differences);
    }

    /**
     * A field that was read as something else.
     *
     * @param field its name on the wire
     * @param expected what the sample expects
     * @param found what was read; null when nothing was
     */
    public record Difference(
            String field, String expected, @Nullable String found) {}

    /** Whether it was run and every field was read as expected. */
    public boolean passed() {
        return problem == null && differences.isEmpty();
    }

    static SampleReport notRun(Sample sample, String problem) {
        return new SampleReport(sample.page(), problem, List.of());
    }

    /** Compares what was read with what is expected. */
    static SampleReport of(Sample sample, ParseResult result) {
        List<Difference> differences = new ArrayList<>();
        new TreeMap<>(sample.expected()).forEach((field, expected) -> {
            String found = found(field, result);
            if (!fits(field, expected, found)) {
                differences.add(new Difference(field, expected, shortened(field, expected, found)));
            }
        });
        return new SampleReport(sample.page(), null, differences);
    }

    private static boolean fits(String field, String expected, @Nullable String found) {
        if (found == null) {
            return false;
        }
        return switch (field) {
            case "begins" -> found.startsWith(expected);
            case "ends" -> found.endsWith(expected);
            default -> found.equals(expected);
        };
    }

    /** Of a long text as much as is expected of it. */
    private static @Nullable String shortened(String field, String expected, @Nullable String found) {
        if (found == null || found.length() <= expected.length()) {
            return found;
        }
        return switch (field) {
            case "begins" -> found.substring(0, expected.length());
            case "ends" -> found.substring(found.length() - expected.length());
            default -> found;
        };
    }

    private static @Nullable String found(String field, ParseResult result) {
        if (field.equals("result")) {
            return result instanceof ParseResult.Speeches
                    ? "speech"
                    : result instanceof ParseResult.NotASpeech ? "not-a-speech" : "unreadable";
        }
        if (field.equals("title")) {
            return result.title();
        }
        List<String> text = result.paragraphs();
        return result instanceof ParseResult.Speeches found
                ? facts(found.speeches().get(0)).get(field)
                : text.isEmpty()
                        ? null
                        : Map.of("begins", text.get(0), "ends", text.get(text.size() - 1))
                                .get(field);
    }

    private static Map<String, String> facts(Speech speech) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "subtitle", speech.subtitle());
        put(facts, "event", speech.event());
        put(facts, "kind", speech.kind().word());
        put(facts, "language", speech.language());
        put(facts, "place", speech.place());
        put(
                facts,
                "spokenOn",
                speech.spokenOn() == null ? null : speech.spokenOn().text());
        put(facts, "speaker", speech.speakers().isEmpty() ? null : names(speech.speakers()));
        put(facts, "turns", String.valueOf(speech.turns().size()));
        List<String> text = speech.turns().stream()
                .filter(turn -> turn.kind() != TurnKind.HEADING)
                .flatMap(turn -> turn.paragraphs().stream())
                .toList();
        if (!text.isEmpty()) {
            put(facts, "begins", text.get(0));
            put(facts, "ends", text.get(text.size() - 1));
        }
        return facts;
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> facts, String field, @Nullable String value) {
        if (value != null) {
            facts.put(field, value);
        }
    }
}
