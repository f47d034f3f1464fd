package dev.lectern.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pairs of a page and what must be read there: {@code pages/<name>.<form>} and {@code pages/<name>.json}. */
class FixturePagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-colon.txt",
                "en-damaged.txt",
                "en-facts.html",
                "en-markdown.md",
                "fr-strong.html",
                "es-stopdash.html",
                "ru-initials.html",
                "de-rede.html",
                "ar-rtl.html",
                "de-soft-hyphen.html",
                "en-content-item.item",
                "en-mojibake.html",
                "fr-front-matter.md",
                "fr-twice-encoded.html",
                "ja-shift-jis.html",
                "ru-koi8-r.txt",
                "ru-windows-1251.html",
                "zh-gb18030.html"
            })
    void readsThePageAsExpected(String file) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(bytes(file.substring(0, file.indexOf('.')) + ".json"));

        ParseResult result = new PageParser().parse(bytes(file), Hints.of("https://speeches.example/" + file, null));

        assertThat(result).isInstanceOf(ParseResult.Speeches.class);
        Speech speech = ((ParseResult.Speeches) result).speeches().get(0);
        assertThat(speech.title()).isEqualTo(expected.get("title").asText());
        assertThat(speech.language()).isEqualTo(expected.get("language").asText());
        assertThat(speech.kind().word()).isEqualTo(expected.get("kind").asText());
        assertThat(speech.place()).isEqualTo(expected.get("place").asText(null));
        assertThat(speech.spokenOn()).hasToString(expected.get("date").asText());
        assertThat(speech.speakers().stream().map(Person::name).toList()).isEqualTo(strings(expected.get("speakers")));
        assertThat(turns(speech)).isEqualTo(strings(expected.get("turns")));
        assertThat(repairs(speech)).isEqualTo(strings(expected.path("repairs")));
        assertThat(speech.evidence()).containsKeys("title", "spokenOn", "language", "kind");
        assertThat(speech.evidence().containsKey("place")).isEqualTo(speech.place() != null);
        assertThat(speech.evidence().containsKey("speakers"))
                .isEqualTo(!speech.speakers().isEmpty());
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

    private static List<String> strings(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = FixturePagesTest.class.getResourceAsStream("pages/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
