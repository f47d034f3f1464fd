package dev.lectern.api;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
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
                .isEqualTo(Set.of("result", "reason", "evidence", "title", "paragraphs", "speech"));
        assertThat(answer.jsonPath().getString("result")).isEqualTo("not-a-speech");
        assertThat(answer.jsonPath().getString("reason")).isNotBlank();
        assertThat(answer.jsonPath().getString("evidence")).isIn("title", "text");
        assertThat(answer.jsonPath().getString("speech")).isNull();
    }

    /** A proxy on this machine speaks for others, and a foreign name may have been made to mean this machine. */
    @ParameterizedTest
    @CsvSource({
        "Host,lectern.example",
        "Host,localhost.evil.example:8080",
        "Forwarded,for=203.0.113.7",
        "X-Forwarded-For,203.0.113.7",
        "X-Forwarded-Host,localhost",
        "Via,1.1 proxy"
    })
    void whoIsNotOnThisMachineHasToBeTheEditor(String header, String value) {
        var body = given().header(header, value).contentType("text/html").body("<p>It rains.");

        assertThat(body.post("/api/parse").statusCode()).isEqualTo(401);
        assertThat(given().header(header, value)
                        .redirects()
                        .follow(false)
                        .get("/try")
                        .statusCode())
                .isEqualTo(303);
        assertThat(body.header("Authorization", "Bearer " + ServeOnly.TOKEN)
                        .post("/api/parse")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"})
    void whoIsOnThisMachineNeedsNoToken(String host) {
        given().header("Host", host)
                .contentType("text/html")
                .body("<p>It rains.")
                .post("/api/parse")
                .then()
                .statusCode(200);
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
    void hintsShowWhatASelectorDoes() {
        String page = "<title>Harbours</title><h1>News</h1><div class=head>Remarks at the harbour</div><div id=x>"
                + "<p>Ladies and gentlemen, the harbour is open.</p></div><div id=y><p>Not this one.</p></div>";

        Response answer = given().multiPart("page", "page.html", page.getBytes(UTF_8), "text/html; charset=utf-8")
                .multiPart("hints", "page: {title: .head, body: '#x'}")
                .post("/api/parse");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Remarks at the harbour");
        assertThat(answer.jsonPath().getList("paragraphs", String.class))
                .containsExactly("Ladies and gentlemen, the harbour is open.");
    }

    @Test
    void hintsMayBeAFileAndLong() {
        byte[] hints = ("# " + "x".repeat(100_000) + "\nhints: {title: What the list said}").getBytes(UTF_8);

        Response answer = given().multiPart("page", "page.html", "<p>It rains.".getBytes(UTF_8), "text/html")
                .multiPart("hints", "source.yaml", hints, "application/yaml")
                .post("/api/parse");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("title")).isEqualTo("What the list said");
    }

    @Test
    void wrongHintsAreNamedWithTheirLine() {
        given().multiPart("page", "page.html", "<p>It rains.".getBytes(UTF_8), "text/html")
                .multiPart("hints", "language: en\npage: {boddy: article}")
                .post("/api/parse")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 2"))
                .body("detail", containsString("boddy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hints", "file"})
    void aFormWithoutAPageIsToldSo(String part) {
        given().multiPart(part, "language: en")
                .post("/api/parse")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'page'"));
    }

    @Test
    void thePageOfAFormIsAFile() {
        given().multiPart("page", "<p>It rains.")
                .post("/api/parse")
                .then()
                .statusCode(400)
                .body("detail", containsString("file"));
    }

    @Test
    void thePageOfAFormHasItsLimitToo() {
        given().multiPart("page", "page.html", new byte[64 * 1024 + 1], "text/html")
                .post("/api/parse")
                .then()
                .statusCode(413)
                .body("detail", containsString("lectern.page.max-size"));
    }

    @Test
    void isInTheOpenApiDocument() {
        assertThat(given().get("/q/openapi?format=json").asString()).contains("\"/api/parse\"");
    }
}
