package dev.lectern.access;

import dev.lectern.ServeOnly;
import dev.lectern.SseClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class ReadingElsewhereTest {

    private static final String ORIGIN = "https://elsewhere.example";

    @TestHTTPResource("/api/stream")
    String stream;

    @ParameterizedTest
    @CsvSource({
        "/api/speeches, 200",
        "/api/speeches?limit=x, 400",
        "/api/speeches/0192f0c4-0000-7000-8000-000000000000, 404",
        "/api/nothing, 404",
        "/api/stream?kind=x, 400",
        "/feed.atom, 200",
        "/feed.json?kind=x, 400",
        "/schemas/speech.v1.json, 200",
        "/asyncapi.yaml, 200",
        "/q/openapi, 200"
    })
    void aPageOfAnotherSiteMayReadWhateverIsAnswered(String address, int status) {
        Response answer =
                given().urlEncodingEnabled(false).header("Origin", ORIGIN).get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
        assertThat(answer.headers().hasHeaderWithName("Access-Control-Allow-Credentials"))
                .isFalse();
    }

    @Test
    void itMayReadTheStream() {
        try (var client = SseClient.open(stream + "?after=999999999", "Origin", ORIGIN)) {
            HttpHeaders headers = client.response().headers();

            assertThat(headers.allValues("Access-Control-Allow-Origin")).containsExactly("*");
            assertThat(headers.firstValue("Access-Control-Expose-Headers").orElse(""))
                    .contains("Lectern-Served-From");
        }
    }

    @Test
    void itMayReadThatNothingIsNew() {
        String tag = given().get("/api/speeches").header("ETag");

        Response answer =
                given().header("Origin", ORIGIN).header("If-None-Match", tag).get("/api/speeches");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/speeches", "/api/stream", "/feed.atom", "/api/nothing"})
    void itMaySendATokenAndWhatItHasAlready(String address) {
        Response answer = given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,if-none-match,last-event-id")
                .options(address);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "If-None-Match", "Last-Event-ID");
    }

    @Test
    void itMayWriteNothing() {
        Response asked = given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/pages");
        Response sent = given().header("Origin", ORIGIN).post("/api/pages");

        assertThat(asked.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
        assertThat(sent.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
    }

    @Test
    void pagesForPeopleAreForNobodyElse() {
        Response page = given().header("Origin", ORIGIN).get("/");

        assertThat(page.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
    }
}
