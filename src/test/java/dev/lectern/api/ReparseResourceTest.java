package dev.lectern.api;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(ServeOnly.class)
class ReparseResourceTest {

    private static final String PATH = "/api/reparse";

    @Test
    void oneIsBegunAtATimeAndCanBeStopped() {
        editor().queryParam("source", ServeOnly.NOT_SCHEDULED)
                .post(PATH)
                .then()
                .statusCode(202)
                .body("state", equalTo("running"))
                .body("source", equalTo(ServeOnly.NOT_SCHEDULED))
                .body("done", equalTo(0))
                .body("of", nullValue());
        editor().post(PATH).then().statusCode(409).body("detail", containsString("GET /api/reparse"));
        given().get(PATH).then().statusCode(200).body("state", equalTo("running"));
        editor().delete(PATH).then().statusCode(200).body("state", equalTo("stopped"));
        editor().delete(PATH).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void isForTheEditor() {
        given().post(PATH).then().statusCode(401);
        given().delete(PATH).then().statusCode(401);
    }

    @Test
    void aSourceThatIsNotDefinedIsNamed() {
        editor().queryParam("source", "nobody")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("'nobody' is not defined"));
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + ServeOnly.TOKEN);
    }
}
