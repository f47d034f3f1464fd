package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@TestProfile(ServeOnly.class)
class ExportsResourceTest {

    @Inject
    Announcer announcer;

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
        assertThat(file.asString()).contains(",'=cmd|' /C calc'!A0,");
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
        String text = "x".repeat(900_000);
        for (int n = 0; n < 20; n++) { // more than all buffers on the way hold
            announcer.announce(change -> change.with("publisher", publisher).with("attribution", text));
        }
        try (var first = stalled();
                var second = stalled()) {
            await().atMost(Duration.ofSeconds(10)).until(() -> csv() == 429);

            await().atMost(Duration.ofSeconds(20)).until(() -> csv() == 200);

            assertThat(List.of(first, second)).noneMatch(Socket::isClosed); // it was the server who ended it
        }
    }

    private int csv() {
        return given().queryParam("publisher", "nobody")
                .get("/api/speeches.csv")
                .statusCode();
    }

    private Socket stalled() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String query = "publisher=" + publisher.replace(" ", "%20");
        socket.getOutputStream()
                .write(("GET /api/speeches.jsonl?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    private SampleChange announce(String title) {
        return announcer.announce(change -> change.with("publisher", publisher).with("title", title));
    }
}
