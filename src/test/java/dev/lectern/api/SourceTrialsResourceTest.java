package dev.lectern.api;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

/** In a process that does not watch, so that nothing is fetched. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class SourceTrialsResourceTest {

    private static final String VALID = """
            id: harbour-office
            publisher: Harbour Office
            discover:
              - listing: https://harbour.example/speeches
            """;

    @Inject
    DataSource database;

    @Test
    void aWrongDefinitionIsAnsweredWithLineAndReason() {
        check(VALID + "evry: PT5M\n")
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("line", equalTo(5))
                .body("reason", equalTo("unknown key 'evry'; did you mean 'every'?"))
                .body("discover", empty());
    }

    @Test
    void aValidOneIsAnsweredWithWhatCouldNotBeFetchedAndItsSamples() {
        check(VALID + """
                samples:
                  - content: "<h1>Timetable</h1><p>At six, at seven and at eight.</p>"
                    expect: {result: speech}
                """)
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("reason", nullValue())
                .body("id", equalTo("harbour-office"))
                .body("discover[0].kind", equalTo("listing"))
                .body("discover[0].problem", containsString("does not watch and fetches nothing"))
                .body("page", nullValue())
                .body("samples[0].passed", equalTo(false))
                .body("samples[0].differences[0].found", equalTo("not-a-speech"));
    }

    @Test
    void aDefinitionMayComeAsCurlSendsABody() {
        editor().contentType("application/x-www-form-urlencoded")
                .body(VALID)
                .post("/api/sources/check")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
    }

    @Test
    void whatSaysThatItIsSomethingElseIsRefused() {
        editor().contentType("application/json")
                .body("{}")
                .post("/api/sources/check")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("application/yaml"));
    }

    @Test
    void tryingIsForTheEditor() {
        given().body(VALID).post("/api/sources/check").then().statusCode(401);
        given().post("/api/sources/demo/check").then().statusCode(401);
        given().get("/api/sources/demo/samples").then().statusCode(401);
    }

    @Test
    void whatIsNoTextIsRefused() {
        editor().contentType("application/yaml")
                .body(new byte[] {(byte) 0xff, 0})
                .post("/api/sources/check")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void aWatchedSourceIsLookedAtNow() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into frontier_source (source, discovery, host, interval_ms, next_due, watched_until)
                    values ('asked', 'https://asked.example/news', 'asked.example', 60000, now() + interval '1 day',
                            'infinity')
                    on conflict do nothing""");
        }

        editor().post("/api/sources/asked/check")
                .then()
                .statusCode(202)
                .body("id", equalTo("asked"))
                .body("nextCheck", matchesPattern("20\\d\\d-.*Z"));

        given().get("/api/sources").then().body("items.id", hasItem("asked"));
    }

    @Test
    void aSourceThatIsNotScheduledYetIsLookedAtFirstThing() {
        editor().post("/api/sources/" + ServeOnly.NOT_SCHEDULED + "/check")
                .then()
                .statusCode(202)
                .body("id", equalTo(ServeOnly.NOT_SCHEDULED));
    }

    @Test
    void aSourceThatNobodyWatchesIsAProblem() {
        editor().post("/api/sources/nobody/check").then().statusCode(404).body("detail", containsString("'nobody'"));
        editor().get("/api/sources/nobody/samples").then().statusCode(404).body("detail", containsString("'nobody'"));
    }

    private static ValidatableResponse check(String yaml) {
        return editor().contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .post("/api/sources/check")
                .then();
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + ServeOnly.TOKEN);
    }
}
