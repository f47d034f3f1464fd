package dev.lectern.embedded;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TcpProxyTest {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int END = -1;

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void startServer() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ProxiedConnection.onThread("echo", () -> {
            while (!echo.isClosed()) {
                Socket client = echo.accept();
                ProxiedConnection.onThread("echoing", () -> {
                    client.getInputStream().transferTo(client.getOutputStream());
                    client.close();
                });
            }
        });
        proxy = TcpProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stopServer() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesBothWaysAndTheEndToo() throws IOException {
        try (Socket client = connect()) {
            say(client, "ferries");
            client.shutdownOutput();

            String answer = new String(client.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).isEqualTo("ferries");
            await().until(() -> proxy.open() == 0);
        }
    }

    @Test
    void resetBreaksWhatIsOpenAndTakesNewConnections() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, "one")).isEqualTo("one");

            proxy.reset();

            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        try (Socket next = connect()) {
            assertThat(echo(next, "two")).isEqualTo("two");
        }
    }

    @Test
    void finishEndsInOrder() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, "one")).isEqualTo("one");

            proxy.finish();

            assertThat(client.getInputStream().read()).isEqualTo(END);
        }
    }

    @Test
    void refusesUntilItIsHealed() throws IOException {
        proxy.refuse();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);

        proxy.heal();

        try (Socket client = connect()) {
            assertThat(echo(client, "again")).isEqualTo("again");
        }
    }

    @Test
    void inSilenceItTakesEverythingAndAnswersNothing() throws IOException {
        try (Socket old = connect()) {
            assertThat(echo(old, "before")).isEqualTo("before");
            proxy.silence();
            try (Socket young = connect()) {
                for (Socket client : new Socket[] {old, young}) {
                    say(client, "anybody?");
                    client.setSoTimeout(200);
                    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                    client.setSoTimeout(PATIENCE_MILLIS);
                }

                proxy.heal();

                assertThat(hear(old, 8)).isEqualTo("anybody?");
                assertThat(hear(young, 8)).isEqualTo("anybody?");
            }
        }
    }

    @Test
    void connectionsThatItForgetsLeadNowhereAndNewOnesWork() throws IOException {
        try (Socket old = connect()) {
            assertThat(echo(old, "before")).isEqualTo("before");

            proxy.forget();

            say(old, "anybody?");
            old.setSoTimeout(200);
            assertThatThrownBy(() -> old.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            try (Socket young = connect()) {
                assertThat(echo(young, "yes")).isEqualTo("yes");
            }
        }
    }

    @Test
    void delaysEachPiece() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, "quick")).isEqualTo("quick");
            proxy.delay(Duration.ofMillis(150));
            long begin = System.nanoTime();

            String answer = echo(client, "slow");

            assertThat(answer).isEqualTo("slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void halvesTheNextPieceAndBreaks() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, "whole")).isEqualTo("whole");

            proxy.halve();
            say(client, "torn in two");

            // A part of the half may have come back before.
            assertThatThrownBy(() -> client.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
        }
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(UTF_8));
    }

    private static String hear(Socket client, int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), UTF_8);
    }

    private static String echo(Socket client, String words) throws IOException {
        say(client, words);
        return hear(client, words.length());
    }
}
