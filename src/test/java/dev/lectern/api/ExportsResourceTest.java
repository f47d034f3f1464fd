package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@TestProfile(ServeOnly.class)
class ExportsResourceTest {

    @Inject
    Announcer announcer;

    private static final int MUCH = 18_000_000;
    private static final String LONG = "x".repeat(MUCH / 20);
    private static final String MUCH_OF = "Office " + UUID.randomUUID();
    private static final AtomicBoolean announcedMuch = new AtomicBoolean();

    private final String publisher = "Office " + UUID.randomUUID();

    @Test
    void allThatFitAsTheyWereAnnouncedNewestFirst() {
        SampleChange older = announce("Größe — «слово»");
        SampleChange newer = announce("The newer one");
        announcer.announce(change -> change);

        Response file = given().queryParam("publisher", publisher.toUpperCase(Locale.ROOT))
                .get("/api/speeches.jsonl");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/jsonl");
        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"lectern-", ".jsonl\"");
        assertThat(new String(file.asByteArray(), UTF_8))
                .isEqualTo(new String(newer.full(), UTF_8) + "\n" + new String(older.full(), UTF_8) + "\n");
    }

    @Test
    void wordsAreFoundAsInTheList() {
        SampleChange holding = announce("About zanzibarite");
        announce("About nothing");

        Response file = given().queryParam("publisher", publisher)
                .queryParam("q", "zanzibarite")
                .get("/api/speeches.jsonl");
        Response none =
                given().queryParam("publisher", publisher).queryParam("q", "—").get("/api/speeches.jsonl");

        assertThat(file.asString().lines())
                .hasSize(1)
                .allMatch(line -> line.contains(holding.value().id().toString()));
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.asString()).isEmpty();
    }

    @Test
    void theFactsAsATable() {
        announce("=cmd|' /C calc'!A0");

        Response file = given().queryParam("publisher", publisher).get("/api/speeches.csv");

        assertThat(file.contentType()).isEqualTo("text/csv;charset=utf-8;header=present");
        assertThat(file.asString().lines()).hasSize(2);
        assertThat(file.asString()).contains(",\"'=cmd|' /C calc'!A0\",");
    }

    @Test
    void whatBelongsToPagesIsNoParameterOfAFile() {
        given().queryParam("limit", 5)
                .get("/api/speeches.csv")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'limit'"));
    }

    /** Each would hold a place, a thread and a connection to PostgreSQL for as long as it likes. */
    @Test
    void aReaderThatTakesNothingIsSentAway() throws Exception {
        announceMuch();
        List<Socket> readers = new ArrayList<>();
        try {
            await().until(
                            () -> { // whose place it is anew, should this machine stand still until they are sent away
                                for (String address : List.of("127.0.0.2", "127.0.0.3")) {
                                    Optional.ofNullable(begun(address)).ifPresent(readers::add);
                                }
                                return csv() == 429;
                            });

            await().until(() -> csv() == 200);

            assertThat(readers).noneMatch(Socket::isClosed); // it was the server who ended it
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    /** Nor may one that takes a little, again and again. */
    @Test
    void aReaderThatTakesTooLongInAllIsSentAway() throws Exception {
        announceMuch();
        byte[] little = new byte[128 * 1024];
        var taken = new AtomicLong();

        try (var slow = stalled("127.0.0.4")) {
            await().pollInterval(Duration.ofMillis(140))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> hasEnded(slow, little, taken));
        }

        assertThat(taken).hasValueLessThan(MUCH);
    }

    private static boolean hasEnded(Socket socket, byte[] little, AtomicLong taken) {
        try {
            int read = socket.getInputStream().read(little);
            taken.addAndGet(Math.max(0, read));
            return read < 0;
        } catch (IOException e) { // cut off
            return true;
        }
    }

    /** So that nobody takes all places there are. */
    @Test
    void anAddressHasOneFileAtATime() throws Exception {
        announceMuch();

        await().until(
                        () -> { // should this machine stand still until the first is sent away, the second is let in
                            try (var first = stalled("127.0.0.5");
                                    var second = bound("127.0.0.5")) {
                                if (csv() != 200) { // to another address, once those of the test before have left
                                    return false;
                                }
                                ask(second, "nobody");
                                return status(second).equals("HTTP/1.1 429");
                            }
                        });
    }

    /** More than all buffers on the way hold. */
    private void announceMuch() {
        if (announcedMuch.getAndSet(true)) {
            return;
        }
        for (int n = 0; n < 20; n++) {
            announcer.announce(change -> change.with("publisher", MUCH_OF).with("attribution", LONG));
        }
    }

    /** What they leave is read by the tests that have this process after them. Its places in the feed are taken for good. */
    @AfterAll
    static void leaveLittle() {
        new Database(CDI.current().select(DataSource.class).get()).change("""
                        update feed_entry
                        set full_json = convert_to(replace(convert_from(full_json, 'UTF8'), ?, 'x'), 'UTF8'),
                            summary_json = convert_to(replace(convert_from(summary_json, 'UTF8'), ?, 'x'), 'UTF8')
                        where length(full_json) > ?""", LONG, LONG, LONG.length());
    }

    private int csv() {
        return given().queryParam("publisher", "nobody")
                .get("/api/speeches.csv")
                .statusCode();
    }

    private static Socket stalled(String from) {
        return await().until(() -> begun(from), Objects::nonNull);
    }

    /** Null while those of the test before have not left their places yet. */
    private static Socket begun(String from) throws IOException {
        Socket socket = bound(from);
        ask(socket, MUCH_OF);
        if (hasBegun(socket)) {
            return socket;
        }
        socket.close();
        return null;
    }

    private static boolean hasBegun(Socket socket) {
        try {
            return status(socket).equals("HTTP/1.1 200");
        } catch (IOException e) { // it was sent away before this machine came to read
            return false;
        }
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), US_ASCII);
    }

    private static Socket bound(String from) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(128 * 1024);
        socket.setSoTimeout(10_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        return socket;
    }

    private static void ask(Socket socket, String publisher) throws IOException {
        String query = "publisher=" + publisher.replace(" ", "%20");
        socket.getOutputStream()
                .write(("GET /api/speeches.jsonl?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(US_ASCII));
    }

    private SampleChange announce(String title) {
        return announcer.announce(change -> change.with("publisher", publisher).with("title", title));
    }
}
