package dev.lectern.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No name and no redirect leads into the operator's own network. */
class PrivateNetworkTest {

    private static final FetchLimits LIMITS =
            new FetchLimits(100_000, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30));

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
