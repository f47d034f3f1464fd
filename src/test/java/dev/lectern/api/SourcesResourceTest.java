package dev.lectern.api;

import dev.lectern.ServeOnly;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(ServeOnly.class)
class SourcesResourceTest {

    @Inject
    PageOutcomes outcomes;

    @Test
    void aSourceThatAnotherProcessWatchesIsThereWithItsHealth() {
        outcomes.record("https://s.example/1", "elsewhere", Instant.EPOCH, PageOutcome.SPEECH, null);

        given().get("/api/sources")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("elsewhere"))
                .body("invalid", empty());
        given().get("/api/sources/elsewhere")
                .then()
                .statusCode(200)
                .body("id", equalTo("elsewhere"))
                .body("speeches", greaterThanOrEqualTo(1))
                .body("origin", nullValue());
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
