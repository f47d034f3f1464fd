package dev.lectern.api;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(ServeOnly.class)
class RejectsResourceTest {

    @Test
    void aSourceWithoutRejectsHasNone() {
        given().queryParam("source", "spotless")
                .get("/api/rejects")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    @Test
    void aWrongParameterIsNamed() {
        given().queryParam("before", "now")
                .get("/api/rejects")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'before'"));
    }
}
