package dev.lectern.api;

import dev.lectern.ServeOnly;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
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
    void anUnknownOutcomeIsNamed() {
        given().queryParam("outcome", "lost")
                .get("/api/pages")
                .then()
                .statusCode(400)
                .body("detail", containsString("not-a-speech"));
    }
}
