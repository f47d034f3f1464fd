package dev.lectern.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.ServeOnly;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(ServeOnly.class)
class SourcesResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    PageOutcomes outcomes;

    @Inject
    DataSource database;

    @Test
    void aSourceThatAnotherProcessWatchesIsThereWithItsHealth() {
        outcomes.record("https://s.example/1", "elsewhere", Instant.EPOCH, PageOutcome.SPEECH, null);

        await().atMost(PATIENCE).untilAsserted(() -> {
            // A count that took long on a machine with other work would keep the next one waiting for minutes.
            new Database(database).change("delete from frontier_counted");
            given().get("/api/sources")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem("elsewhere"))
                    .body("invalid", empty());
        });
        given().get("/api/sources/elsewhere")
                .then()
                .statusCode(200)
                .body("id", equalTo("elsewhere"))
                .body("speeches", greaterThanOrEqualTo(1))
                .body("origin", nullValue());
    }

    @Test
    void theExamplesOfTheDescriptionAreLikeTheAnswers() throws Exception {
        outcomes.record("https://s.example/2", "elsewhere", Instant.EPOCH, PageOutcome.SPEECH, null);
        var json = new ObjectMapper();

        JsonNode detail = json.readTree(given().get("/api/sources/elsewhere").asString());

        JsonNode example = json.readTree(SourceExamples.DETAIL);
        JsonNode ofList = json.readTree(SourceExamples.LIST).get("items").get(0);
        assertThat(names(example)).isEqualTo(names(detail));
        assertThat(names(example.get("traffic").get("today")))
                .isEqualTo(names(detail.get("traffic").get("today")));
        assertThat(names(detail)).containsAll(names(ofList));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void anUnknownSourceIsAProblem() {
        given().get("/api/sources/nobody")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("'nobody'"));
    }
}
