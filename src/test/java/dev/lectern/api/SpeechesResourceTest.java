package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestProfile(ServeOnly.class)
class SpeechesResourceTest {

    @Inject
    Announcer announcer;

    @Inject
    DataSource database;

    @Test
    void listsPageByPageWithALinkToTheNext() {
        String place = "Place " + UUID.randomUUID();
        long first = announcer.newest() + 1;
        for (int n = 0; n < 3; n++) {
            announcer.announce(sample -> sample.with("place", place));
        }

        Response page =
                given().queryParam("place", place).queryParam("limit", 2).get("/api/speeches");
        String link = page.header("Link");
        Response next = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        assertThat(page.contentType()).startsWith("application/json");
        assertThat(page.jsonPath().getList("items.position", Long.class)).containsExactly(first + 2, first + 1);
        assertThat(page.jsonPath().getString("items[0].excerpt")).isEqualTo("Good morning. Ships are late.");
        assertThat(link)
                .endsWith("; rel=\"next\"")
                .contains("cursor=" + page.jsonPath().getString("next"));
        assertThat(next.jsonPath().getList("items.position", Long.class)).containsExactly(first);
        assertThat(next.jsonPath().getString("next")).isNull();
        assertThat(next.header("Link")).isNull();
    }

    @Test
    void givesTheBytesThatWereAnnounced() {
        SampleChange sample = announcer.announce(change -> change.with("title", "Größe — «слово»"));

        byte[] answer = given().get("/api/speeches/" + sample.value().id()).asByteArray();

        assertThat(new String(answer, UTF_8)).isEqualTo(new String(sample.full(), UTF_8));
    }

    @Test
    void givesARevision() {
        SampleChange sample = announcer.announce(change -> change);

        given().queryParam("revision", 1)
                .get("/api/speeches/" + sample.value().id())
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        given().queryParam("revision", 2)
                .get("/api/speeches/" + sample.value().id())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no revision 2"));
    }

    @Test
    void aCaptureIsKeptNotShown() {
        SampleChange sample = announcer.announce(change -> change);

        Response capture = given().get("/api/speeches/" + sample.value().id() + "/capture");

        assertThat(capture.statusCode()).isEqualTo(200);
        assertThat(capture.asString()).startsWith("<p>Remarks on the harbour");
        assertThat(capture.contentType().replace(" ", "").toLowerCase()).isEqualTo("text/html;charset=utf-8");
        assertThat(capture.header("Content-Disposition")).startsWith("attachment");
        assertThat(capture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(capture.header("Content-Security-Policy")).contains("sandbox");
        assertThat(capture.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theAddressOfACaptureIsAscii() {
        SampleChange sample = announcer.announce(
                change -> change.with("url", "inbox:речь " + change.value().position() + "\r\nSet-Cookie: a=b.txt"));

        Response capture = given().get("/api/speeches/" + sample.value().id() + "/capture");

        assertThat(capture.statusCode()).isEqualTo(200);
        assertThat(capture.header("Content-Location"))
                .isEqualTo("inbox:%D1%80%D0%B5%D1%87%D1%8C%20" + sample.value().position()
                        + "%0D%0ASet-Cookie:%20a=b.txt");
        assertThat(capture.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"not-an-id,404", "0192f0c4-0000-7000-8000-000000000000,404"})
    void anUnknownSpeechIsAProblem(String id, int status) {
        for (String path : List.of("/api/speeches/" + id, "/api/speeches/" + id + "/capture")) {
            given().get(path)
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("status", equalTo(status))
                    .body("detail", containsString(id))
                    .body("instance", equalTo(path));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0,1 to 100",
        "limit,many,no number",
        "kind,speech,news-conference",
        "arrival,soon,backfill",
        "from,yesterday,2018-06-03",
        "cursor,xyz,no cursor",
        "q,a%00b,NUL",
        "speakr,x,speaker"
    })
    void aWrongParameterIsNamed(String name, String value, String right) {
        given().urlEncodingEnabled(false)
                .get("/api/speeches?" + name + "=" + value)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith("Parameter '" + name + "'"))
                .body("detail", containsString(right));
    }

    @Test
    void whatDoesNotExistIsAProblemToo() {
        given().get("/api/nothing/here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("/api/nothing/here"));
        given().delete("/api/speeches").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void anInstitutionIsWhatTheDefinitionOfASourceSays() {
        SampleChange bank = announcer.announce(change -> change.with("source", ServeOnly.NOT_SCHEDULED));
        announcer.announce(change -> change.with("source", "nobody-knows"));

        Response banks =
                given().queryParam("institution", "embassy,central-bank").get("/api/speeches");
        Response embassies = given().queryParam("institution", "embassy").get("/api/speeches");

        assertThat(banks.jsonPath().getList("items.id"))
                .contains(bank.value().id().toString());
        assertThat(banks.jsonPath().getList("items.source")).containsOnly(ServeOnly.NOT_SCHEDULED);
        assertThat(embassies.jsonPath().getList("items")).isEmpty();
    }

    @Test
    void capturesOfEveryPlaceAreTold() {
        SampleChange one = announcer.announce(change -> change);
        SampleChange other = announcer.announce(change -> change);
        new Database(database).change("""
                insert into speech_place (url, part, speech_id, source, state, first_seen, confirmed_at, seen_at, content_hash)
                values (?, 1, ?, 'ports', 'available', now(), now(), now(), 'x')""", other.value().url(), one.value().id());

        Response captures = given().get("/api/speeches/" + one.value().id() + "/captures");

        assertThat(captures.jsonPath().getList("items.url"))
                .containsExactly(other.value().url(), one.value().url());
    }

    @Test
    void tooManyWordsOrValuesAreRefused() {
        given().queryParam("q", "x".repeat(501))
                .get("/api/speeches")
                .then()
                .statusCode(400)
                .body("detail", containsString("500 at most"));
        given().queryParam("source", "a,".repeat(101))
                .get("/api/speeches")
                .then()
                .statusCode(400)
                .body("detail", containsString("more than 100 values"));
        given().queryParam("q", "x".repeat(5000))
                .get("/api/speeches")
                .then()
                .statusCode(414)
                .contentType("application/problem+json");
    }

    @Test
    void theOpenApiDocumentHasEveryCall() {
        String document =
                given().accept("application/json").get("/q/openapi?format=json").asString();

        assertThat(document)
                .contains(
                        "\"/api/stream\"",
                        "\"/api/speeches\"",
                        "\"/api/speeches/{id}\"",
                        "\"/api/speeches/{id}/capture\"")
                .contains("\"/api/changes\"", "\"/api/pages\"")
                .doesNotContain("\"/speeches/{id}\"");
    }
}
