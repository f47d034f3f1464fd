package dev.lectern.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeptHeadersTest {

    @Test
    void keepsWhatTellsOfThePageAndNothingOfWhoAsked() {
        var kept = KeptHeaders.of(Map.of(
                "Date", List.of("Sat, 21 Nov 2026 10:00:00 GMT"),
                "ETag", List.of("\"1\""),
                "Set-Cookie", List.of("session=secret"),
                "X-Request-Id", List.of("4711"),
                "Content-Type", List.of("text/html")));

        assertThat(kept.values()).containsOnlyKeys("date", "etag");
    }

    @Test
    void repeatedOnesAreJoined() {
        var kept = KeptHeaders.of(Map.of("Link", List.of("<a>; rel=next", "<b>; rel=prev")));

        assertThat(kept.values()).containsEntry("link", "<a>; rel=next, <b>; rel=prev");
    }

    @Test
    void comesBackAsItWasWritten() {
        var kept = KeptHeaders.of(Map.of("Server", List.of("nginx \"x\""), "Vary", List.of("Accept-Encoding")));

        assertThat(KeptHeaders.read(kept.json())).isEqualTo(kept);
    }

    @Test
    void aLineBreakThatWouldBeginAnotherHeaderIsNone() {
        var kept = KeptHeaders.read("{\"server\": \"x\\r\\nSet-Cookie: a=b\"}");

        assertThat(kept.values()).containsEntry("server", "x Set-Cookie: a=b");
    }

    @Test
    void whatIsTooLongIsLeftOutWhole() {
        var kept = KeptHeaders.of(Map.of("Link", List.of("x".repeat(2_001)), "ETag", List.of("\"1\"")));

        assertThat(kept.values()).containsOnlyKeys("etag");
    }

    @Test
    void allTogetherStaysSmall() {
        Map<String, List<String>> all = List.of("link", "server", "via", "vary", "etag", "date").stream()
                .collect(Collectors.toMap(name -> name, name -> List.of("x".repeat(1_900))));

        int bytes = KeptHeaders.of(all).json().length();

        assertThat(bytes).isBetween(4_000, 8_200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "{\"etag\": 7}", "{\"etag\": {\"a\": 1}}", "{\"cookie\": \"x\"}"})
    void aBrokenOneIsAsGoodAsNone(String json) {
        assertThat(KeptHeaders.read(json)).isEqualTo(KeptHeaders.NONE);
    }

    @Test
    void anEndlessOneIsNotRead() {
        String json = IntStream.range(0, 10_000)
                .mapToObj(n -> "\"x" + n + "\": \"y\"")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(KeptHeaders.read(json)).isEqualTo(KeptHeaders.NONE);
    }
}
