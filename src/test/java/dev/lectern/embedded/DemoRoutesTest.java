package dev.lectern.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemoRoutesTest {

    @TempDir
    Path directory;

    private final DemoTestClock clock = new DemoTestClock();
    private DemoRoutes routes;

    @BeforeEach
    void open() throws IOException {
        DemoNewsroom newsroom = new DemoNewsroom(
                DemoSettings.in(directory).paced(Duration.ofSeconds(5), DemoSettings.EDITIONS),
                clock,
                DemoLibrary.shipped());
        routes = new DemoRoutes(newsroom, new DemoNoise(clock));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/news", "/news/", "/news?page=1", "/about", "/contact", "/search", "/robots.txt"})
    void answersTheSmallPages(String address) throws IOException {
        assertThat(answer(address).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/news/nothing", "/news?page=2", "/news?page=0", "/news/edition-1-comet"})
    void saysThatAPageIsMissing(String address) throws IOException {
        assertThat(answer(address).status()).isEqualTo(404);
    }

    @Test
    void takesOneSpeechAway() throws IOException {
        DemoSpeech speech = DemoLibrary.shipped().speeches().stream()
                .filter(candidate -> candidate.withdrawnAfter() != null)
                .findFirst()
                .orElseThrow();
        String address = "/news/" + speech.slug();
        clock.pass(Duration.ofSeconds(20));
        int before = answer(address).status();

        clock.pass(Duration.ofSeconds(60));

        assertThat(before).isEqualTo(200);
        assertThat(answer(address).status()).isEqualTo(404);
        assertThat(answer("/news").body()).doesNotContain(speech.slug());
    }

    @Test
    void givesAnEditedPageANewTag() throws IOException {
        clock.pass(Duration.ofSeconds(85));
        DemoAnswer before = answer("/news/comet-statement-saltmere");

        clock.pass(Duration.ofSeconds(40));
        DemoAnswer after = answer("/news/comet-statement-saltmere");

        assertThat(before.etag()).isEqualTo("W/\"comet-statement-saltmere-1\"");
        assertThat(after.etag()).isEqualTo("W/\"comet-statement-saltmere-2\"");
        assertThat(after.lastModified()).isAfter(before.lastModified());
    }

    private DemoAnswer answer(String address) throws IOException {
        return routes.answer(URI.create(address));
    }
}
