package dev.lectern.parse;

import dev.lectern.embedded.DemoSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo site as it is served: its speeches are told from the pages around them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSitePagesTest {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private DemoSite site;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        site = DemoSite.start(directory, Duration.ofHours(1), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/contact", "/news"})
    void callsThePagesAroundTheSpeechesNoSpeech(String path) throws Exception {
        HttpResponse<byte[]> page = get(site.uri().resolve(path));

        ParseResult result = parse(page);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(result).isInstanceOf(ParseResult.NotASpeech.class);
    }

    @Test
    void readsASpeechOfTheListing() throws Exception {
        String listing = new String(get(site.listing()).body(), StandardCharsets.UTF_8);
        URI speech = URI.create(Jsoup.parse(listing, site.listing().toString())
                .select(".news a[href^=/news/]")
                .first()
                .absUrl("href"));

        ParseResult result = parse(get(speech));

        assertThat(result).isInstanceOf(ParseResult.Speeches.class);
        assertThat(result.title()).isNotBlank();
    }

    private static ParseResult parse(HttpResponse<byte[]> page) {
        String contentType = page.headers().firstValue("Content-Type").orElse(null);
        return new PageParser().parse(page.body(), Hints.of(page.uri().toString(), contentType));
    }

    private HttpResponse<byte[]> get(URI uri) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
    }
}
