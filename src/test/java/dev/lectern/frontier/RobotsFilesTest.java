package dev.lectern.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RobotsFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SITE = "https://a.example:443";

    private final RobotsFiles files = new RobotsFiles(FrontierDatabase.empty());

    @Test
    void areFoundAsTheyWereKept() {
        byte[] odd = "User-agent: *\n\0Disallow: /\u00ff".getBytes(UTF_8);
        files.keep(new RobotsFile(SITE, NOON, NOON.plusSeconds(60), 503, odd, "It answered 503.", 3, NOON));

        RobotsFile found =
                files.findFor(URI.create("https://a.example/news?q=1")).orElseThrow();

        assertThat(found.site()).isEqualTo(SITE);
        assertThat(found.fetchedAt()).isEqualTo(NOON);
        assertThat(found.freshUntil()).isEqualTo(NOON.plusSeconds(60));
        assertThat(found.status()).isEqualTo(503);
        assertThat(found.body()).isEqualTo(odd);
        assertThat(found.failure()).isEqualTo("It answered 503.");
        assertThat(found.failures()).isEqualTo(3);
        assertThat(found.failingSince()).isEqualTo(NOON);
    }

    @Test
    void areOfOneSchemeHostAndPort() {
        files.keep(new RobotsFile(SITE, NOON, NOON, 404, null, null, 0, null));

        assertThat(files.findFor(URI.create("http://a.example/"))).isEmpty();
        assertThat(files.findFor(URI.create("https://a.example:8443/"))).isEmpty();
        assertThat(files.findFor(URI.create("https://b.example/"))).isEmpty();
    }

    @Test
    void areForgottenWhenNobodyHasAskedForMonths() {
        files.keep(new RobotsFile(SITE, NOON, NOON, 404, null, null, 0, null));
        Instant later = NOON.plus(Duration.ofDays(91));

        files.keep(new RobotsFile("https://b.example:443", later, later, 404, null, null, 0, null));

        assertThat(files.find(SITE)).isEmpty();
        assertThat(files.find("https://b.example:443")).isPresent();
    }

    @Test
    void keepTheLatestAnswer() {
        files.keep(new RobotsFile(SITE, NOON, NOON, 200, new byte[0], null, 0, null));
        files.keep(new RobotsFile(SITE, NOON.minusSeconds(1), NOON, null, null, "No answer.", 1, NOON));

        assertThat(files.find(SITE).orElseThrow().status()).isEqualTo(200);
    }
}
