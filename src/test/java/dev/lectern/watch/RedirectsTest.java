package dev.lectern.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Redirects are followed as far as they should be. */
class RedirectsTest {

    private static final int MOST = 100_000;
    private static final FetchLimits LIMITS =
            new FetchLimits(MOST, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final HttpFetcher fetcher = new HttpFetcher("Lectern/1 (+https://a.example)", LIMITS, Clock.systemUTC());
    private BadServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer();
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void followsRedirects() throws Exception {
        server.on("/a", 301, "", "Location", "/b")
                .on("/b", 302, "", "Location", "c")
                .on("/c", 200, "here");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Page.class, page -> assertThat(page.url()).isEqualTo(server.url("/c")));
    }

    @ParameterizedTest
    @CsvSource({"301, 308, true", "301, 302, false", "307, 301, false", "303, 308, false"})
    void tellsThatAPageHasMovedForGoodWhenEveryHopSaysSo(int first, int second, boolean moved) throws Exception {
        server.on("/a", first, "", "Location", "/b")
                .on("/b", second, "", "Location", "/c")
                .on("/c", 200, "here");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Page.class,
                        page -> assertThat(page.movedTo()).isEqualTo(moved ? server.url("/c") : null));
    }

    @Test
    void doesNotTellThatAPageHasMovedThatHasNot() throws Exception {
        server.on("/a", 200, "here");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Page.class,
                        page -> assertThat(page.movedTo()).isNull());
    }

    @Test
    void sendsOnlyTheEntityTagWhereARedirectLeads() throws Exception {
        server.on("/a", 302, "", "Location", "/b")
                .on(
                        "/b",
                        e -> BadServer.answer(
                                e, e.getRequestHeaders().containsKey("If-Modified-Since") ? 200 : 304, ""));

        var validators = new Validators("\"1\"", "Sat, 21 Nov 2026 12:05:00 GMT");
        var outcome = fetcher.fetch(server.url("/a"), validators, true, Gate.OPEN);

        assertThat(outcome).isInstanceOf(FetchOutcome.NotModified.class);
    }

    @Test
    void leavesACircleOfRedirects() throws Exception {
        server.on("/a", 302, "", "Location", "/b").on("/b", 302, "", "Location", "/a");

        assertThat(reasonOf(fetch("/a"))).contains("redirects in a circle");
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void leavesAnEndlessChainOfRedirects() throws Exception {
        server.on("/a", e -> BadServer.answer(e, 302, "", "Location", e.getRequestURI() + "x"));

        assertThat(reasonOf(fetch("/a"))).contains("redirects more than 10 times");
    }

    @Test
    void doesNotFollowARedirectToSomethingElseThanTheWeb() throws Exception {
        server.on("/a", 302, "", "Location", "file:///etc/passwd");

        assertThat(fetch("/a")).isInstanceOf(FetchOutcome.Refused.class);
    }

    private FetchOutcome fetch(String path) throws InterruptedException {
        return fetcher.fetch(server.url(path), Validators.NONE, true, Gate.OPEN);
    }

    private static String reasonOf(FetchOutcome outcome) {
        return ((FetchOutcome.Failed) outcome).reason();
    }
}
