package dev.lectern.api;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(ServeOnly.class)
class ParseResourceTest {

    @Test
    void saysWhatAPageIs() {
        Response answer = given().header("Content-Location", "https://ports.example/weather")
                .contentType("text/html; charset=utf-8")
                .body("<title>Weather</title><h1>Weather</h1><p>It rains.</p>")
                .post("/api/parse");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().<String, Object>getMap("").keySet())
                .isEqualTo(Set.of("result", "reason", "title", "paragraphs", "speech"));
        assertThat(answer.jsonPath().getString("result")).isEqualTo("not-a-speech");
        assertThat(answer.jsonPath().getString("reason")).isNotBlank();
        assertThat(answer.jsonPath().getString("speech")).isNull();
    }

    @Test
    void anEmptyPageIsUnreadable() {
        Response answer = given().contentType("text/html").post("/api/parse");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("result")).isEqualTo("unreadable");
        assertThat(answer.jsonPath().getString("reason")).isNotBlank();
    }

    @Test
    void aPageHasItsLimit() {
        given().contentType("text/html")
                .body(new byte[64 * 1024 + 1])
                .post("/api/parse")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("lectern.page.max-size"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/parse", "/api/pages"})
    void aBodyThatNoServerTakesIsToldSoToo(String path) {
        given().contentType("text/html")
                .body(new byte[9 * 1024 * 1024])
                .post(path)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("quarkus.http.limits.max-body-size"))
                .body("instance", equalTo(path));
    }

    @Test
    void anAddressMustBeOne() {
        given().header("Content-Location", "no url")
                .contentType("text/html")
                .body("<p>x")
                .post("/api/parse")
                .then()
                .statusCode(400)
                .body("detail", containsString("Content-Location"));
    }

    @Test
    void isInTheOpenApiDocument() {
        assertThat(given().get("/q/openapi?format=json").asString()).contains("\"/api/parse\"");
    }
}
