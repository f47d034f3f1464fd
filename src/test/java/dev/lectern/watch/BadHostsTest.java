package dev.lectern.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a fetch from a host that is broken or means no good. */
class BadHostsTest {

    private static final FetchLimits LIMITS = new FetchLimits(
            100_000, Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(800), Duration.ofMillis(1200));

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
            assertThat(reasonOf(fetch(server))).contains("no answer in time");
        }
    }

    @Test
    void onesThatDripTheirBodyAreLeft() throws Exception {
        try (var server = new RawServer(out -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n", "a"))) {
            assertThat(reasonOf(fetch(server))).contains("did not end in time");
        }
    }

    @Test
    void onesThatFallSilentInTheBodyAreLeft() throws Exception {
        try (var server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf".getBytes(ISO_8859_1));
            out.flush();
            end.await(5, TimeUnit.SECONDS);
        })) {
            assertThat(reasonOf(fetch(server))).contains("did not end in time");
        }
    }

    @Test
    void onesThatSayContinueForEverAreLeft() throws Exception {
        try (var server = new RawServer(out -> drip(out, "", "HTTP/1.1 100 Continue\r\n\r\n"))) {
            assertThat(reasonOf(fetch(server))).contains("no answer in time");
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
            assertThat(fetch(server)).isInstanceOf(FetchOutcome.Failed.class);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:169.254.169.254]/",
                "http://[fe80::1]/",
                "http://[::1]/",
                "http://0xA9FEA9FE/",
                "http://2852039166/",
                "http://0/",
                "http://127.1/",
                "http://017700000001/",
                "http://0x7f.0.0.1/",
                "http://localhost/",
                "http://127。0。0。1/",
                "http://①②⑦.⓪.⓪.①/"
            })
    void theyLeadNobodyIntoAPrivateNetwork(String target) throws Exception {
        try (var server = RawServer.saying(
                        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + HttpUrl.get(target) + "\r\n\r\n");
                var outside = fetcher(publicName(), socketsTo(server))) {
            FetchOutcome outcome = outside.fetch(server.url("public.example", "/a"), Validators.NONE, false, Gate.OPEN);

            // Newer versions of Java take no address in hexadecimal digits.
            assertThat(reasonOf(outcome)).containsAnyOf("is private", "there is no host of the name");
            assertThat(server.requests).hasSize(1);
        }
    }

    private static Dns publicName() {
        return host -> host.equals("public.example")
                ? List.of(InetAddress.getByAddress(host, new byte[] {93, (byte) 184, (byte) 215, 14}))
                : Dns.SYSTEM.lookup(host);
    }

    /** Sockets all of which end at the server, wherever they are meant to go. */
    private static SocketFactory socketsTo(RawServer server) {
        return new SocketsTo() {
            @Override
            public Socket createSocket() {
                return new Socket() {
                    @Override
                    public void connect(SocketAddress anywhere, int timeout) throws IOException {
                        super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), timeout);
                    }
                };
            }
        };
    }

    @Test
    void aNameThatResolvesToAPrivateAddressIsRefused() throws Exception {
        Dns rebinding = host -> List.of(InetAddress.getByAddress(host, new byte[] {10, 0, 0, 1}));
        try (var rebound = fetcher(rebinding, SocketFactory.getDefault())) {
            FetchOutcome outcome = rebound.fetch(HttpUrl.get("http://a.example/"), Validators.NONE, false, Gate.OPEN);

            assertThat(reasonOf(outcome)).contains("The address of a.example is private");
        }
    }

    private static HttpFetcher fetcher(Dns names, SocketFactory sockets) {
        var base = new OkHttpClient.Builder().dns(names).socketFactory(sockets).build();
        return new HttpFetcher("Lectern/1", LIMITS, Clock.systemUTC(), base);
    }

    @Test
    void noNameIsAFailure() throws Exception {
        Dns none = host -> {
            throw new UnknownHostException(host);
        };
        try (var nowhere = fetcher(none, SocketFactory.getDefault())) {
            FetchOutcome outcome = nowhere.fetch(HttpUrl.get("http://a.example/"), Validators.NONE, false, Gate.OPEN);

            assertThat(reasonOf(outcome)).contains("there is no host of the name a.example");
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

    /** OkHttp makes sockets only in one way. */
    private abstract static class SocketsTo extends SocketFactory {

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
