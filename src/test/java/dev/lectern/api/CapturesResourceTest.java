package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.sql.Database;
import dev.lectern.store.Gzip;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@TestProfile(ServeOnly.class)
class CapturesResourceTest {

    private static final String BEARER = "Bearer " + ServeOnly.TOKEN;
    private static final String PATH = "/api/captures.warc.gz";

    @Inject
    Announcer announcer;

    @Inject
    DataSource database;

    @Test
    void givesThePagesOfASourceAsAWarcFile() throws Exception {
        String source = "warc-" + System.nanoTime();
        var sample = announcer.announce(change -> change.with("source", source));

        Response file = given().header("Authorization", BEARER)
                .queryParam("source", source)
                .queryParam("from", "2026")
                .get(PATH);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/gzip");
        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"lectern-", ".warc.gz\"");
        List<String> targets = new ArrayList<>();
        try (var reader = new WarcReader(new ByteArrayInputStream(file.asByteArray()))) {
            for (WarcRecord record : reader) {
                targets.add(record instanceof WarcResponse response ? response.target() : record.type());
            }
        }
        assertThat(targets).containsExactly("warcinfo", sample.value().url());
    }

    @Test
    void aFaultInTheMiddleBreaksTheFileOff() {
        String source = "damaged-" + System.nanoTime();
        var sample = announcer.announce(change -> change.with("source", source));
        // Unlike damaged bytes, this cannot be told in the file.
        new Database(database)
                .change(
                        "update capture set sha256 = ? where url = ?",
                        "-".repeat(64),
                        sample.value().url());
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + PATH + "?source=" + source))
                .header("Authorization", BEARER)
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);

        awaitAPlace();
    }

    /** Whoever is broken off hears of it before the place is left. */
    private static void awaitAPlace() {
        await().untilAsserted(() -> assertThat(given().header("Authorization", BEARER)
                        .queryParam("source", "nobody")
                        .get(PATH)
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void readersThatHaveGoneLeaveTheirPlaces() throws Exception {
        String source = "large-" + System.nanoTime();
        var random = new Random(7);
        for (int n = 0; n < 300; n++) { // more than all buffers on the way hold
            byte[] body = new byte[100_000];
            random.nextBytes(body);
            new Database(database)
                    .change("""
                            insert into capture (url, sha256, fetched_at, http_status, size, body_gzip, source)
                            values (?, repeat('0', 64), '2026-11-20T10:00:00Z', 200, ?, ?, ?)""", "https://" + source + ".example/" + n, body.length, Gzip.compress(body), source);
        }
        for (int n = 0; n < 2; n++) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + PATH + "?source=" + source))
                    .header("Authorization", BEARER)
                    .build();
            await().ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(
                            () -> { // an address has one place, which the one before leaves
                                var answer = HttpClient.newHttpClient()
                                        .send(request, HttpResponse.BodyHandlers.ofInputStream());
                                try (var body = answer.body()) {
                                    assertThat(answer.statusCode()).isEqualTo(200);
                                    assertThat(body.read()).isEqualTo(0x1f);
                                }
                            });
        }

        awaitAPlace();
    }

    @Test
    void isForTheEditor() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "from,yesterday,2026-11-21T10:00:00Z",
        "to,2026-13,2026-11",
        "from,2099,not before",
        "from,-999999999-01-01T00:00:00Z,2026-11-21T10:00:00Z",
        "to,+99999999-12-31,2026-11",
        "sorce,x,source",
    })
    void aWrongParameterIsNamed(String name, String value, String right) {
        given().header("Authorization", BEARER)
                .queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("Parameter '" + name + "'"))
                .body("detail", containsString(right));
    }

    @Test
    void tellsWhatWasSeenOfThePageOfASpeech() {
        var sample = announcer.announce(change -> change);

        given().get("/api/speeches/" + sample.value().id() + "/captures")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].url", equalTo(sample.value().url()))
                .body("items[0].revision", equalTo(1))
                .body("items[0].kept", equalTo(true));
    }

    @Test
    void aPageThatIsNotKeptAnyMoreIsGone() {
        var sample = announcer.announce(change -> change);
        new Database(database)
                .change(
                        "update capture set body_gzip = null where url = ?",
                        sample.value().url());

        given().get("/api/speeches/" + sample.value().id() + "/capture")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("detail", containsString("lectern.captures.keep"));
    }
}
