package dev.lectern.stream;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** How many may subscribe from where. The proxy that is trusted has the address 127.0.0.1. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamLimitsTest {

    private static final String PROXY = "127.0.0.1";

    @TestHTTPResource("/api/stream")
    URI url;

    @Inject
    StreamConfig config;

    @Inject
    Places places;

    @Inject
    Subscribers subscribers;

    @Inject
    Announcer announcer;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        await().until(() -> places.taken() == 0);
    }

    @Test
    void anAddressBehindTheProxyHasItsOwnPlaces() throws IOException {
        fill(PROXY, "203.0.113.7");

        assertThat(subscribe(PROXY, "203.0.113.7"))
                .startsWith("HTTP/1.1 429 ")
                .containsPattern("(?i)\nretry-after: [23][0-9]\n")
                .containsIgnoringCase("\ncontent-type: application/problem+json\n");
        assertThat(subscribe(PROXY, "203.0.113.8")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoNamesOthersBeforeTheProxyNamesThemHasNoMorePlaces() throws IOException {
        for (int n = 0; n < config.maxPerAddress(); n++) {
            assertThat(subscribe(PROXY, "198.51.100." + n + ", 203.0.113.11")).startsWith("HTTP/1.1 200 ");
        }

        assertThat(subscribe(PROXY, "198.51.100.200, 203.0.113.11")).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void whoNamesTheProxyItselfHasNoMorePlaces() throws IOException {
        for (int n = 0; n < config.maxPerAddress(); n++) {
            assertThat(subscribe(PROXY, PROXY + ", 203.0.113.12")).startsWith("HTTP/1.1 200 ");
        }

        assertThat(subscribe(PROXY, "203.0.113.12")).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void whoSaysSoWithoutBeingTheProxyIsNotBelieved() throws IOException {
        for (int n = 0; n < config.maxPerAddress(); n++) {
            assertThat(subscribe("127.0.0.2", "198.51.100." + n)).startsWith("HTTP/1.1 200 ");
        }

        assertThat(subscribe("127.0.0.2", "198.51.100.200")).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void whoGoesLeavesTheirPlaceToOthers() throws IOException {
        fill(PROXY, "203.0.113.9");
        open.remove(0).close();
        await().until(() -> places.taken() < config.maxPerAddress());

        assertThat(subscribe(PROXY, "203.0.113.9")).startsWith("HTTP/1.1 200 ");
    }

    /** What it does not read fills the socket, then what the server may hold; then nothing can be told to it any more. */
    @Test
    void whoTakesNothingIsCutOffAndCounted() throws IOException {
        long before = announcer.newest();
        String text = "word ".repeat(100_000);
        for (int n = 0; n < 12; n++) {
            announcer.announce(change -> change.saying(text));
        }
        long stalled = subscribers.stalled();

        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(2048);
            socket.connect(new InetSocketAddress("127.0.0.1", url.getPort()));
            request(socket, "?after=" + before, "203.0.113.10");

            await().until(() -> places.taken() == 0 && subscribers.stalled() == stalled + 1);
            await().until(() -> isCut(socket));
        }
    }

    /** What was on its way may still come; then the connection is gone. */
    private static boolean isCut(Socket socket) {
        try {
            socket.setSoTimeout(1000);
            byte[] bytes = new byte[65_536];
            while (socket.getInputStream().read(bytes) >= 0) {
                continue;
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void fill(String from, String forwardedFor) throws IOException {
        for (int n = 0; n < config.maxPerAddress(); n++) {
            assertThat(subscribe(from, forwardedFor)).startsWith("HTTP/1.1 200 ");
        }
    }

    /** Opens a stream from an address; gives the head of the answer. */
    private String subscribe(String from, String forwardedFor) throws IOException {
        var socket = new Socket();
        open.add(socket);
        socket.setSoTimeout(60_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", url.getPort()));
        request(socket, "", forwardedFor);
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        var head = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private void request(Socket socket, String query, String forwardedFor) throws IOException {
        socket.getOutputStream()
                .write(("GET " + url.getPath() + query + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: "
                                + forwardedFor + "\r\n\r\n")
                        .getBytes(US_ASCII));
    }
}
