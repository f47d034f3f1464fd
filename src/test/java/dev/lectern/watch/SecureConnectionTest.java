package dev.lectern.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** TLS is verified, and what is wrong is said in words. */
class SecureConnectionTest {

    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test authority")
            .build();

    @Test
    void toTheRightHostGivesThePage() throws Exception {
        assertThat(fetch(issued(host -> host)))
                .isInstanceOfSatisfying(
                        FetchOutcome.Page.class,
                        page -> assertThat(page.body()).asString(UTF_8).isEqualTo("page"));
    }

    @Test
    void toAHostOfAnotherNameIsRefused() throws Exception {
        var other = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("other.example")
                .build();

        assertThat(reason(fetch(other))).contains("the certificate of the host is not for localhost");
    }

    @Test
    void toAHostThatVouchesForItselfIsRefused() throws Exception {
        var self = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();

        assertThat(reason(fetch(self))).contains("nobody we trust vouches for the certificate");
    }

    @Test
    void withACertificateThatHasExpiredIsRefused() throws Exception {
        long now = System.currentTimeMillis();
        var expired =
                issued(host -> host.validityInterval(now - TimeUnit.DAYS.toMillis(9), now - TimeUnit.DAYS.toMillis(2)));

        assertThat(reason(fetch(expired))).contains("the certificate of the host has expired");
    }

    @Test
    void withACertificateOfTheFutureIsRefused() throws Exception {
        long now = System.currentTimeMillis();
        var early =
                issued(host -> host.validityInterval(now + TimeUnit.DAYS.toMillis(2), now + TimeUnit.DAYS.toMillis(9)));

        assertThat(reason(fetch(early))).contains("the certificate of the host is not valid yet");
    }

    private static HeldCertificate issued(UnaryOperator<HeldCertificate.Builder> more) {
        return more.apply(new HeldCertificate.Builder().signedBy(AUTHORITY).addSubjectAlternativeName("localhost"))
                .build();
    }

    private static FetchOutcome fetch(HeldCertificate held) throws IOException, InterruptedException {
        var server = new HandshakeCertificates.Builder().heldCertificate(held).build();
        var client = new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
        var base = new OkHttpClient.Builder()
                .dns(host -> List.of(InetAddress.getLoopbackAddress())) // the server listens on no address of IPv6
                .sslSocketFactory(client.sslSocketFactory(), client.trustManager())
                .build();
        var limits = new FetchLimits(10_000, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(120));
        ServerSocketFactory sockets = server.sslContext().getServerSocketFactory();
        try (var host = new RawServer(
                        out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage".getBytes(ISO_8859_1)),
                        sockets,
                        "https");
                var fetcher = new HttpFetcher("Lectern/1", limits, Clock.systemUTC(), base)) {
            return fetcher.fetch(host.url("localhost", "/a"), Validators.NONE, true, Gate.OPEN);
        }
    }

    private static String reason(FetchOutcome outcome) {
        return ((FetchOutcome.Failed) outcome).reason();
    }
}
