package dev.lectern.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSiteTest {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final DemoTestClock clock = new DemoTestClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private DemoSite site;

    @BeforeEach
    void start() throws IOException {
        site = DemoSite.start(directory, EVERY, clock);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(site.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(site.listing()).isEqualTo(site.uri().resolve("/news"));
    }

    @Test
    void listsTheSpeechesThatAreOutFromTheStart() throws Exception {
        HttpResponse<String> page = get("news");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(links(page.body())).hasSize(DemoSchedule.AT_FIRST);
    }

    @Test
    void addsTheNextSpeechOnTopWhenItsTimeHasCome() throws Exception {
        List<String> before = links(get("news").body());

        clock.pass(EVERY);

        List<String> after = links(get("news").body());
        assertThat(after).hasSize(before.size() + 1).endsWith(before.toArray(String[]::new));
        assertThat(get(after.get(0).substring(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void showsAnotherClockAndRateOnEachFetchButTheSameSpeech() throws Exception {
        String address = links(get("news").body()).get(0).substring(1);
        String first = get(address).body();

        clock.pass(Duration.ofSeconds(1));
        String second = get(address).body();

        String slug = address.substring("news/".length());
        DemoSpeech speech = DemoLibrary.shipped().speeches().stream()
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        assertThat(second).isNotEqualTo(first);
        for (String paragraph : speech.turns().get(0).paragraphs()) {
            assertThat(Jsoup.parse(first).text()).contains(paragraph);
            assertThat(Jsoup.parse(second).text()).contains(paragraph);
        }
    }

    @Test
    void answersAPageThatIsNotThereWithAFriendly404() throws Exception {
        HttpResponse<String> page = get("news/no-such-speech");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This page is not here");
    }

    @Test
    void allowsRobotsEverythingButTheSearch() throws Exception {
        HttpResponse<String> robots = get("robots.txt");

        assertThat(robots.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(robots.body()).isEqualTo("User-agent: *\nDisallow: /search\n");
    }

    @Test
    void answersAConditionalRequestForAnUnchangedListWith304() throws Exception {
        String etag = get("news").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(request("news").header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void answersAConditionalRequestForAGrownListInFull() throws Exception {
        String etag = get("news").headers().firstValue("ETag").orElseThrow();
        clock.pass(EVERY);

        HttpResponse<String> again = send(request("news").header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> head = send(request("news").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void refusesOtherMethods() throws Exception {
        HttpResponse<String> post = send(request("news").POST(BodyPublishers.ofString("x")));

        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void goesOnAtTheSameAddressAfterARestart() throws Exception {
        clock.pass(EVERY.multipliedBy(2));
        List<String> before = links(get("news").body());
        URI address = site.uri();
        site.close();

        site = DemoSite.start(directory, EVERY, clock);

        assertThat(site.uri()).isEqualTo(address);
        assertThat(links(get("news").body())).isEqualTo(before);
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        int port = site.uri().getPort();
        site.close();

        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            site = DemoSite.start(directory, EVERY, clock);

            assertThat(site.uri().getPort()).isNotEqualTo(other.getLocalPort());
            assertThat(get("").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.uri().resolve("/" + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> links(String html) {
        return Jsoup.parse(html).select(".news a[href^=/news/]").eachAttr("href");
    }
}
