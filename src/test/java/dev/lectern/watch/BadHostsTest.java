package dev.lectern.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a fetch from a host that is broken or means no good. */
class BadHostsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration WHOLE = Duration.ofSeconds(120);
    private static final FetchLimits LIMITS = new FetchLimits(100_000, LONG, LONG, LONG, WHOLE);

    // Of those tests that wait until a limit is reached.
    private static final FetchLimits SHORT_HEADER = new FetchLimits(100_000, LONG, LONG, Duration.ofMillis(800), WHOLE);
    private static final FetchLimits SHORT_SILENCE = new FetchLimits(100_000, LONG, Duration.ofSeconds(3), LONG, WHOLE);
    private static final FetchLimits SHORT_WHOLE = new FetchLimits(100_000, LONG, LONG, LONG, Duration.ofSeconds(3));

    /** Ends what servers drip or hold back. */
    private final CountDownLatch end = new CountDownLatch(1);

    private final HttpFetcher fetcher = new HttpFetcher("Lectern/1", LIMITS, Clock.systemUTC());

    @AfterEach
    void stop() {
        end.countDown();
        fetcher.close();
    }

    @Test
    void onesThatDripTheirHeaderAreLeft() throws Exception {
        try (var server = new RawServer(out -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: ", "a"))) {
            assertThat(reasonOf(fetch(server, SHORT_HEADER))).contains("no answer in time");
        }
    }

    @Test
    void onesThatDripTheirBodyAreLeft() throws Exception {
        try (var server = new RawServer(out -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n", "a"))) {
            // On a machine that stands still the time may be over before the header is read: then it is tried again.
            await().until(() -> reasonOf(fetch(server, SHORT_WHOLE)), reason -> reason.contains("did not end in time"));
        }
    }

    @Test
    void onesThatFallSilentInTheBodyAreLeft() throws Exception {
        try (var server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf".getBytes(ISO_8859_1));
            out.flush();
            end.await(60, TimeUnit.SECONDS);
        })) {
            await().until(
                            () -> reasonOf(fetch(server, SHORT_SILENCE)),
                            reason -> reason.contains("did not end in time"));
        }
    }

    @Test
    void onesThatSayContinueForEverAreLeft() throws Exception {
        try (var server = new RawServer(out -> drip(out, "", "HTTP/1.1 100 Continue\r\n\r\n"))) {
            assertThat(reasonOf(fetch(server, SHORT_HEADER))).contains("no answer in time");
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws Exception {
        try (var server = new RawServer(out -> forEver(out, "HTTP/1.1 200 OK\r\n\r\n", "a".repeat(8000)))) {
            assertThat(reasonOf(fetch(server))).contains("larger than 100000 bytes");
        }
    }

    @Test
    void aBodyThatSaysToBeTooLargeIsNotRead() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")) {
            assertThat(reasonOf(fetch(server))).contains("larger than 100000 bytes");
        }
    }

    @Test
    void aSmallFileThatUnpacksToTenGigabytesEndsAtTheLimit() throws Exception {
        byte[] member = packed(new byte[10_000_000]);
        try (var server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 1000; i++) {
                out.write(member);
            }
        })) {
            assertThat(member.length).isLessThan(11_000);
            assertThat(reasonOf(fetch(server))).contains("larger than 100000 bytes");
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void anEndlessHeaderIsCutOff() throws Exception {
        try (var server =
                new RawServer(out -> forEver(out, "HTTP/1.1 200 OK\r\n", "X: " + "a".repeat(8000) + "\r\n"))) {
            assertThat(reasonOf(fetch(server))).contains("header is larger than 256 KiB");
        }
    }

    @Test
    void anEndlessSizeOfAPieceIsCutOff() throws Exception {
        try (var server = new RawServer(
                out -> forEver(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", "a".repeat(8000)))) {
            assertThat(reasonOf(fetch(server))).contains("sends far more than the answer may have");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5a\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"
            })
    void anAnswerThatIsCutShortIsNoPage(String answer) throws Exception {
        try (var server = RawServer.saying(answer)) {
            assertThat(reasonOf(fetch(server))).contains("shorter than it should be");
        }
    }

    @Test
    void anAnswerThatIsLongerThanItSaysEndsWhereItSays() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npagejunk")) {
            for (int i = 0; i < 2; i++) {
                assertThat(fetch(server))
                        .isInstanceOfSatisfying(
                                FetchOutcome.Page.class,
                                page -> assertThat(page.body())
                                        .asString(ISO_8859_1)
                                        .isEqualTo("page"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200"})
    void whatIsNoHttpIsAFailure(String answer) throws Exception {
        try (var server = RawServer.saying(answer)) {
            assertThat(fetch(server)).isInstanceOf(FetchOutcome.Failed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 503 Busy\r\nRetry-After: 99999999999\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 408 Timeout\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 407 Proxy\r\nContent-Length: 0\r\n\r\n"
            })
    void whateverTheyAnswerTheyAreAskedOnce(String answer) throws Exception {
        try (var server = RawServer.saying(answer)) {
            FetchOutcome outcome = fetch(server);

            assertThat(outcome.word()).isIn("failed", "refused");
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void cookiesAreNotSentBack() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
            fetch(server);
            fetch(server);

            assertThat(server.requests).hasSize(2).noneMatch(request -> request.contains("Cookie"));
        }
    }

    private static FetchOutcome fetch(RawServer server, FetchLimits limits) throws InterruptedException {
        try (var own = new HttpFetcher("Lectern/1", limits, Clock.systemUTC())) {
            return own.fetch(server.url("/a"), Validators.NONE, true, Gate.OPEN);
        }
    }

    private FetchOutcome fetch(RawServer server) throws InterruptedException {
        return fetcher.fetch(server.url("/a"), Validators.NONE, true, Gate.OPEN);
    }

    private void drip(OutputStream out, String start, String drop) throws IOException, InterruptedException {
        out.write(start.getBytes(ISO_8859_1));
        do {
            out.write(drop.getBytes(ISO_8859_1));
            out.flush();
        } while (!end.await(100, TimeUnit.MILLISECONDS));
    }

    private static void forEver(OutputStream out, String start, String piece) throws IOException {
        out.write(start.getBytes(ISO_8859_1));
        while (true) {
            out.write(piece.getBytes(ISO_8859_1)); // until the client closes
        }
    }

    private static String reasonOf(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Refused refused
                ? refused.reason()
                : ((FetchOutcome.Failed) outcome).reason();
    }
}
