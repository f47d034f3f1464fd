package dev.lectern.api;

import dev.lectern.ServeOnly;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** {@code GET /api/pages}. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class SeenPagesTest {

    @Inject
    PageOutcomes outcomes;

    @Inject
    DataSource database;

    @Test
    void saysWhyAPageIsNoSpeech() {
        String source = "weather-" + System.nanoTime();
        String url = "https://w.example/" + source;
        outcomes.record(url + "/1", source, Instant.EPOCH, PageOutcome.NOT_A_SPEECH, "A weather report.");
        outcomes.record(url + "/2", source, Instant.EPOCH, PageOutcome.SPEECH, null);

        Response page = given().queryParam("source", source)
                .queryParam("outcome", "not-a-speech")
                .get("/api/pages");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.jsonPath().getList("items.url")).containsExactly(url + "/1");
        assertThat(page.jsonPath().getString("items[0].outcomeReason")).isEqualTo("A weather report.");
        assertThat(page.jsonPath().getString("items[0].outcomeAt")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void goesOnPageByPage() {
        String source = "many-" + System.nanoTime();
        for (int n = 1; n <= 3; n++) {
            outcomes.record("https://m.example/" + source + "/" + n, source, Instant.EPOCH, PageOutcome.SPEECH, null);
        }

        Response first =
                given().queryParam("source", source).queryParam("limit", 2).get("/api/pages");
        Response rest = given().queryParam("source", source)
                .queryParam("after", first.jsonPath().getString("next"))
                .get("/api/pages");

        assertThat(first.jsonPath().getList("items")).hasSize(2);
        assertThat(rest.jsonPath().getList("items.url")).containsExactly("https://m.example/" + source + "/3");
        assertThat(rest.jsonPath().getString("next")).isNull();
    }

    @Test
    void tellsEveryOutcomeFromTheOthers() throws Exception {
        String source = "ends-" + System.nanoTime();
        String url = "https://e.example/" + source;
        outcomes.record(url + "/gone", source, Instant.EPOCH, PageOutcome.GONE, null);
        outcomes.record(url + "/bad-time", source, Instant.EPOCH, PageOutcome.REJECTED, "The ce_time is no time.");
        outcomes.record(url + "/empty", source, Instant.EPOCH, PageOutcome.REJECTED, "It is empty.");
        execute("""
                insert into reject (url, source, stage, reason, sha256, http_status, body_gzip, arrival, first_seen, last_seen)
                values ('%1$s/empty', '%2$s', 'parse', 'It is empty.', 'x', 200, '', 'live', now(), now()),
                       ('%1$s/bad-time', '%2$s', 'read', 'x', 'x', 200, '', 'live', now(), now())""".formatted(url, source));
        execute("""
                insert into frontier_page (url, source, arrival, discovered_at) values ('%s/new', '%s', 'live', now())
                """.formatted(url, source));

        assertThat(urls(source, "gone")).containsExactly(url + "/gone");
        assertThat(urls(source, "rejected")).containsExactly(url + "/bad-time", url + "/empty");
        assertThat(urls(source, "unreadable")).containsExactly(url + "/empty");
        assertThat(urls(source, "none")).containsExactly(url + "/new");
    }

    private static List<String> urls(String source, String outcome) {
        return given().queryParam("source", source)
                .queryParam("outcome", outcome)
                .get("/api/pages")
                .jsonPath()
                .getList("items.url");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anUnknownOutcomeIsNamed() {
        given().queryParam("outcome", "lost")
                .get("/api/pages")
                .then()
                .statusCode(400)
                .body("detail", containsString("not-a-speech"));
    }
}
