package dev.lectern.api;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** What a body may say that it is. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class BodyTypesTest {

    @ParameterizedTest
    @CsvSource({"image/png,415", "text/html,200"})
    void thePageOfAFormHasAType(String type, int status) {
        given().multiPart("page", "page.html", "<p>It rains.".getBytes(UTF_8), type)
                .post("/api/parse")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/parse,image/png,415",
        "/api/pages,image/png,415",
        "/api/parse,nonsense,415",
        "/api/pages,nonsense,415",
        "/api/sources/check,nonsense,415"
    })
    void aBodyHasATypeThatFits(String path, String type, int status) throws Exception {
        var asked = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + ServeOnly.TOKEN)
                .header("Content-Location", "https://ports.example/weather")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("<p>It rains."))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Content-Type");
    }

    @Test
    void aFormIsNoPage() {
        given().header("Authorization", "Bearer " + ServeOnly.TOKEN)
                .header("Content-Location", "https://ports.example/weather")
                .multiPart("page", "page.html", "<p>It rains.".getBytes(UTF_8), "text/html")
                .post("/api/pages")
                .then()
                .statusCode(415)
                .body("detail", containsString("the page itself"));
    }

    @Test
    void aFormThatBreaksOffIsToldSo() {
        given().contentType("multipart/form-data; boundary=x")
                .body("--x".getBytes(UTF_8))
                .post("/api/parse")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("Content-Type"));
    }
}
