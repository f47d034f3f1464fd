package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RobotsVerdictTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String RULES = """
            User-agent: LECTERN
            Disallow: /p
            Disallow: /private/
            Allow: /private/open
            Disallow: /*.php$

            User-agent: *
            Disallow: /
            """;

    @ParameterizedTest
    @CsvSource({
        "/news, allowed",
        "/private/1, forbidden by /private/",
        "/private/open/2, allowed",
        "/press, forbidden by /p",
        "/index.php, forbidden by /*.php$",
        "/robots.txt, allowed"
    })
    void namesTheRule(String path, String verdict) {
        assertThat(verdict(file(200, RULES.getBytes(UTF_8), null), path)).isEqualTo(verdict);
    }

    @Test
    void tellsThatThereIsNoFile() {
        assertThat(verdict(null, "/news")).isEqualTo("not asked yet");
        assertThat(verdict(file(404, null, null), "/news")).isEqualTo("allowed");
    }

    @Test
    void waitsForAMonthAtMost() {
        assertThat(verdict(file(503, null, NOON), "/news")).isEqualTo("waits: robots.txt answered 503");
        assertThat(verdict(file(null, null, NOON), "/news")).isEqualTo("waits: No answer.");
        assertThat(verdict(file(503, null, NOON.minus(Duration.ofDays(30))), "/news"))
                .isEqualTo("allowed");
        assertThat(verdict(file(503, RULES.getBytes(UTF_8), NOON.minus(Duration.ofDays(30))), "/private/1"))
                .isEqualTo("forbidden by /private/");
    }

    private static RobotsFile file(Integer status, byte[] body, Instant failingSince) {
        String failure = failingSince == null ? null : "No answer.";
        return new RobotsFile("https://a.example:443", NOON, NOON, status, body, failure, 1, failingSince);
    }

    private static String verdict(RobotsFile file, String path) {
        return RobotsVerdict.of(file, "https://a.example" + path, NOON);
    }
}
