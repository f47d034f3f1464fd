package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.Person;
import dev.lectern.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@TestProfile(ServeOnly.class)
class SpeakersResourceTest {

    @Inject
    Announcer announcer;

    @Inject
    DataSource database;

    private final String family =
            "N" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("x");

    @Test
    void theEditorAddsASpellingThatFindsTheSpeeches() {
        String id = printed("Ada " + family);

        given().header("Authorization", "Bearer " + ServeOnly.TOKEN)
                .queryParam("name", "Countess " + family)
                .post("/api/speakers/" + id + "/spellings")
                .then()
                .statusCode(200);

        assertThat(given().queryParam("speaker", "countess " + family)
                        .get("/api/speeches")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void listsPageByPage() {
        printed("Ada " + family);
        printed("Bea " + family);

        JsonPath first = given().queryParam("q", family)
                .queryParam("limit", 1)
                .get("/api/speakers")
                .jsonPath();
        JsonPath second = given().queryParam("q", family)
                .queryParam("limit", 1)
                .queryParam("cursor", first.getString("next"))
                .get("/api/speakers")
                .jsonPath();

        assertThat(first.getString("items[0].name")).isEqualTo("Ada " + family);
        assertThat(second.getString("items[0].name")).isEqualTo("Bea " + family);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void anEditIsAnsweredThoughItLeavesNoSpeech() {
        String capitals = ("Ada " + family).toUpperCase(Locale.ROOT);
        printed(capitals);
        String id = printed("Ada " + family);
        new Database(database).change("update speech set state = 'withdrawn' where ? = any (speakers)", capitals);

        JsonPath answer = given().header("Authorization", "Bearer " + ServeOnly.TOKEN)
                .queryParam("name", "Ada " + family)
                .delete("/api/speakers/" + id + "/spellings")
                .jsonPath();

        assertThat(answer.getString("id")).isEqualTo(id);
        assertThat(answer.getString("name")).isEqualTo(capitals);
        assertThat(answer.getInt("speeches")).isZero();
    }

    @Test
    void onlyTheEditorDecides() {
        String id = printed("Ada " + family);

        given().queryParam("name", "X")
                .post("/api/speakers/" + id + "/spellings")
                .then()
                .statusCode(401);
        given().queryParam("name", "X")
                .delete("/api/speakers/" + id + "/spellings")
                .then()
                .statusCode(401);
        given().queryParam("into", "1")
                .post("/api/speakers/" + id + "/merge")
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsWrongIsTold() {
        given().get("/api/speakers/nobody")
                .then()
                .statusCode(404)
                .body("detail", containsString("no speaker 'nobody'"));
        given().queryParam("cursor", "???").get("/api/speakers").then().statusCode(400);
        given().header("Authorization", "Bearer " + ServeOnly.TOKEN)
                .post("/api/speakers/1/spellings")
                .then()
                .statusCode(400)
                .body("detail", containsString("'name'"));
    }

    private String printed(String name) {
        announcer.announce(change -> change.with("speakers", List.of(new Person(name, null))));
        return given().queryParam("q", name).get("/api/speakers").jsonPath().getString("items[0].id");
    }
}
