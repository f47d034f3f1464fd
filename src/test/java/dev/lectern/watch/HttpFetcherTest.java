package dev.lectern.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class HttpFetcherTest {

    private static final int MOST = 100_000;
    private static final FetchLimits LIMITS =
            new FetchLimits(MOST, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(120));

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
    void givesThePageAsTheServerSentItAndSaysWhoAsks() throws Exception {
        server.on(
                "/a",
                e -> BadServer.answer(
                        e,
                        200,
                        "Hello, " + e.getRequestHeaders().getFirst("User-Agent"),
                        "Content-Type",
                        "text/html; charset=koi8-r",
                        "ETag",
                        "\"1\"",
                        "Set-Cookie",
                        "a=b"));

        var outcome = fetch("/a");

        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Page.class, page -> {
            assertThat(page.body()).asString(UTF_8).isEqualTo("Hello, Lectern/1 (+https://a.example)");
            assertThat(page.contentType()).isEqualTo("text/html; charset=koi8-r");
            assertThat(page.validators().etag()).isEqualTo("\"1\"");
            assertThat(page.headers().values()).containsEntry("etag", "\"1\"").doesNotContainKey("set-cookie");
        });
    }

    @Test
    void isToldThatNothingChanged() throws Exception {
        server.on(
                "/a",
                e -> BadServer.answer(
                        e, "\"1\"".equals(e.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200, ""));

        var outcome = fetcher.fetch(server.url("/a"), new Validators("\"1\"", null), true, Gate.OPEN);

        assertThat(outcome).isInstanceOf(FetchOutcome.NotModified.class);
    }

    @ParameterizedTest
    @CsvSource({
        "404, missing",
        "410, missing",
        "403, blocked",
        "401, blocked",
        "451, blocked",
        "400, refused",
        "500, failed",
        "503, failed",
        "204, failed"
    })
    void saysWhatAStatusMeans(int status, String outcome) throws Exception {
        server.on("/a", status, "");

        assertThat(fetch("/a").word()).isEqualTo(outcome);
    }

    @Test
    void waitsAsLongAsABusyServerAsks() throws Exception {
        server.on("/a", 429, "slow down", "Retry-After", "120");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @CsvSource({"PAGE, text/html", "FEED, application/atom+xml", "SITEMAP, application/xml", "ROBOTS, text/plain"})
    void saysWhatItExpects(FetchRequest.Kind kind, String accept) throws Exception {
        server.on("/a", e -> BadServer.answer(e, 200, e.getRequestHeaders().getFirst("Accept")));

        var request = new FetchRequest(server.url("/a"), Validators.NONE, true, kind);
        var outcome = fetcher.fetch(request, Gate.OPEN);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FetchOutcome.Page.class,
                        page -> assertThat(page.body()).asString(UTF_8).startsWith(accept));
    }

    @Test
    void keepsItsConnections() throws Exception {
        var ports = new java.util.concurrent.ConcurrentSkipListSet<Integer>();
        server.on("/a", e -> {
            ports.add(e.getRemoteAddress().getPort());
            BadServer.answer(e, 200, "here");
        });
        for (int i = 0; i < 5; i++) {
            fetch("/a");
        }

        assertThat(ports).hasSize(1);
    }

    @Test
    void seesAChallengeWhereverItIsPut() throws Exception {
        server.on("/header", 200, "<p>Wait</p>", "cf-mitigated", "challenge")
                .on("/busy", 503, "<title>Just a moment</title><p>Checking your browser before accessing a.example</p>")
                .on("/page", 200, "<p>Enable JavaScript and cookies to continue</p>", "Content-Type", "text/html");

        for (String path : new String[] {"/header", "/busy", "/page"}) {
            assertThat(fetch(path)).as(path).isInstanceOf(FetchOutcome.Blocked.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void takesABusyServerThatSaysWhenToComeAgainAtItsWord(int status) throws Exception {
        server.on("/a", status, "Checking your browser", "Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.retryAfter()).isGreaterThan(Duration.ofDays(365)));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "localhost", "[::1]", "2130706433", "10.0.0.1"})
    void doesNotConnectToPrivateAddresses(String host) throws Exception {
        server.on("/a", 200, "secret");
        var url = server.url("/a").toString().replace("127.0.0.1", host);

        var outcome = fetcher.fetch(okhttp3.HttpUrl.get(url), Validators.NONE, false, Gate.OPEN);

        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(reasonOf(outcome)).contains("is private");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void stopsReadingAPageThatIsTooLarge() throws Exception {
        server.on("/a", e -> {
            e.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
                e.getResponseBody().write(new byte[10_000]);
            }
        });

        assertThat(reasonOf(fetch("/a"))).contains("larger than 100000 bytes");
    }

    @Test
    void removesTheContentCoding() throws Exception {
        var zlib = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(zlib)) {
            deflate.write("deflated".getBytes(UTF_8));
        }
        server.on("/a", e -> send(e, "deflate", zlib.toByteArray()));

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Page.class,
                        page -> assertThat(page.body()).asString(UTF_8).isEqualTo("deflated"));
    }

    @Test
    void takesABrokenContentCodingAsAFailure() throws Exception {
        server.on("/a", e -> send(e, "gzip", "not gzip at all".getBytes(UTF_8)));

        assertThat(fetch("/a")).isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void givesUpOnAServerThatSaysNothing() throws Exception {
        var end = new CountDownLatch(1);
        server.on("/a", e -> {
            try {
                end.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        var impatient = new FetchLimits(MOST, Duration.ofSeconds(10), Duration.ofMillis(1500), Duration.ofSeconds(30));

        try (var own = new HttpFetcher("Lectern/1", impatient, Clock.systemUTC())) {
            var outcome = own.fetch(server.url("/a"), Validators.NONE, true, Gate.OPEN);

            assertThat(reasonOf(outcome)).contains("no answer in time");
        } finally {
            end.countDown();
        }
    }

    @Test
    void saysWhenNobodyListens() throws Exception {
        server.close();

        assertThat(reasonOf(fetch("/a"))).contains("does not accept connections");
    }

    private FetchOutcome fetch(String path) throws InterruptedException {
        return fetcher.fetch(server.url(path), Validators.NONE, true, Gate.OPEN);
    }

    private static void send(com.sun.net.httpserver.HttpExchange exchange, String coding, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", coding);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String reasonOf(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Refused refused
                ? refused.reason()
                : ((FetchOutcome.Failed) outcome).reason();
    }
}
