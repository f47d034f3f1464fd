package dev.lectern.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pairs of a page and what must be read there: {@code pages/<name>.<form>} and {@code pages/<name>.json}. */
class FixturePagesTest {

    static Stream<String> pages() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".json") && !name.endsWith(".properties"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsThePageAsExpected(String file) throws IOException, URISyntaxException {
        JsonNode expected = new ObjectMapper().readTree(bytes(file.substring(0, file.indexOf('.')) + ".json"));

        ParseResult result = new PageParser().parse(bytes(file), Hints.of("https://speeches.example/" + file, null));

        if (expected.has("paragraphs")) {
            assertThat(result.paragraphs()).isEqualTo(strings(expected.get("paragraphs")));
        }
        if (!expected.path("speech").asBoolean(true)) {
            assertThat(result).isInstanceOf(ParseResult.NotASpeech.class);
            return;
        }
        assertThat(result).isInstanceOf(ParseResult.Speeches.class);
        Speech speech = ((ParseResult.Speeches) result).speeches().get(0);
        assertThat(speech.title()).isEqualTo(text(expected, "title"));
        if (expected.has("subtitle")) {
            assertThat(speech.subtitle()).isEqualTo(text(expected, "subtitle"));
        }
        if (expected.has("event")) {
            assertThat(speech.event()).isEqualTo(text(expected, "event"));
        }
        assertThat(speech.language()).isEqualTo(text(expected, "language"));
        assertThat(speech.kind().word()).isEqualTo(text(expected, "kind"));
        assertThat(speech.place()).isEqualTo(text(expected, "place"));
        assertThat(word(speech.spokenOn())).isEqualTo(text(expected, "date"));
        assertThat(word(speech.spokenUntil())).isEqualTo(text(expected, "until"));
        if (expected.has("spokenAt")) {
            assertThat(word(speech.spokenAt())).isEqualTo(text(expected, "spokenAt"));
        }
        if (expected.has("publishedOn")) {
            assertThat(word(speech.publishedOn())).isEqualTo(text(expected, "publishedOn"));
        }
        assertThat(speech.speakers().stream().map(Person::name).toList()).isEqualTo(strings(expected.get("speakers")));
        assertThat(turns(speech)).isEqualTo(strings(expected.get("turns")));
        assertThat(repairs(speech)).isEqualTo(strings(expected.path("repairs")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysOfEveryFactWhereItWasReadAndOfNothingElse(String file) throws IOException, URISyntaxException {
        ParseResult result = new PageParser().parse(bytes(file), Hints.of("https://speeches.example/" + file, null));

        if (result instanceof ParseResult.Speeches speeches) {
            Speech speech = speeches.speeches().get(0);
            Map<String, @Nullable Object> facts = facts(speech);
            TreeSet<String> told = new TreeSet<>(speech.evidence().keySet());
            told.retainAll(facts.keySet());
            facts.values().removeIf(Objects::isNull);
            assertThat(told).isEqualTo(new TreeSet<>(facts.keySet()));
        }
    }

    private static Map<String, @Nullable Object> facts(Speech speech) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("title", speech.title());
        facts.put("subtitle", speech.subtitle());
        facts.put("event", speech.event());
        facts.put("kind", speech.kind());
        facts.put("language", speech.language());
        facts.put("speakers", speech.speakers().isEmpty() ? null : speech.speakers());
        facts.put("participants", speech.participants().isEmpty() ? null : speech.participants());
        facts.put("place", speech.place());
        facts.put("spokenOn", speech.spokenOn());
        facts.put("spokenUntil", speech.spokenUntil());
        facts.put("spokenAt", speech.spokenAt());
        facts.put("publishedOn", speech.publishedOn());
        facts.put("publishedAt", speech.publishedAt());
        facts.put("attribution", speech.attribution());
        return facts;
    }

    private static List<String> turns(Speech speech) {
        return speech.turns().stream()
                .map(turn -> turn.kind().word() + " " + turn.speaker())
                .toList();
    }

    private static List<String> repairs(Speech speech) {
        return speech.repairs().stream()
                .map(fix -> fix.turn() + "/" + fix.paragraph() + "/" + fix.offset() + " " + fix.found() + " "
                        + fix.restored())
                .toList();
    }

    private static @Nullable String word(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String text(JsonNode expected, String field) {
        JsonNode value = expected.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static List<String> strings(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FixturePagesTest.class.getResource("pages"))
                .toURI());
    }

    private static byte[] bytes(String file) throws IOException, URISyntaxException {
        return Files.readAllBytes(folder().resolve(file));
    }
}
