package dev.lectern.stream;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamRefusalsTest {

    @Test
    void aWrongParameterIsAProblemBeforeTheStreamBegins() {
        given().queryParam("after", "x")
                .get("/api/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'after'"))
                .body("instance", equalTo("/api/stream"));
    }

    @Test
    void anotherMethodIsToldWhichWouldBeRight() {
        given().post("/api/stream")
                .then()
                .statusCode(405)
                .header("Allow", "GET, OPTIONS")
                .body("detail", containsString("GET"));
    }

    @Test
    void aLongAddressIsRefusedSoThatPagesElsewhereSeeWhy() {
        given().queryParam("q", "a".repeat(5000))
                .get("/api/stream")
                .then()
                .statusCode(414)
                .header("Access-Control-Allow-Origin", "*");
    }
}
