package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class ValidationTest {

    @Inject
    Announcer announcer;

    @BeforeEach
    void somethingIsThere() {
        announcer.announce(change -> change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/speeches",
                "/api/speakers",
                "/api/sources",
                "/api/pages",
                "/api/rejects",
                "/feed.atom",
                "/feed.json"
            })
    void whoHasItIsNotSentItAgain(String path) {
        // Pages are counted every 15 s, which the list of sources tells: perhaps between two of these requests.
        await().untilAsserted(() -> isNotSentAgain(path));
    }

    private static void isNotSentAgain(String path) {
        Response first = given().get(path);

        Response again = given().header("If-None-Match", first.header("ETag")).get(path);
        Response other = given().header("If-None-Match", "\"other\"").get(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.headers().getValues("Vary")).contains("Accept-Encoding");
        assertThat(again.headers().getValues("Vary")).contains("Accept-Encoding");
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void whatChangedIsSentAgain() {
        String before = given().get("/api/speeches").header("ETag");
        announcer.announce(change -> change);

        Response after = given().header("If-None-Match", before).get("/api/speeches");

        assertThat(after.statusCode()).isEqualTo(200);
    }

    /** That is asked of what is to be changed; and nothing is changed by reading. */
    @Test
    void whoAsksForAnotherStateThanThereIsIsNotToldThatTheyHaveIt() {
        Response answer = given().header("If-Match", "\"other\"").get("/api/speeches");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void itsHeadSaysTheSame() {
        Response whole = given().get("/api/speeches");

        Response head = given().head("/api/speeches");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(head.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(given().header("If-None-Match", whole.header("ETag"))
                        .head("/api/speeches")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void anErrorIsNothingToKeep() {
        assertThat(given().get("/api/speeches/none").header("ETag")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/speeches", "/api/speakers", "/feed.atom", "/api/speeches.jsonl", "/"})
    void plainAnswersAreCompressed(String path) {
        Response answer = given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path);

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.asByteArray()).startsWith(0x1f, 0x8b);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/speeches",
                "/api/nothing",
                "/feed.atom",
                "/",
                "/assets/lectern.css",
                "/q/health/live",
                "/nowhere"
            })
    void everyAnswerSaysThatItIsWhatItSays(String path) {
        Response answer = given().get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }
}
