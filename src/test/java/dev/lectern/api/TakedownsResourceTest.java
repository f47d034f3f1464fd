package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(ServeOnly.class)
class TakedownsResourceTest {

    @Inject
    Announcer announcer;

    @Test
    void aSpeechThatIsTakenDownIsGoneEverywhere() {
        SampleChange sample = announcer.announce(change -> change.with("title", "On the erased harbour"));
        UUID id = sample.value().id();

        editor().queryParam("reason", "a court said so")
                .delete("/api/speeches/" + id)
                .then()
                .statusCode(200)
                .body("urls[0]", equalTo(sample.value().url()))
                .body("reason", equalTo("a court said so"));

        for (String path : List.of("", "/capture", "/captures", "?revision=1")) {
            given().get("/api/speeches/" + id + path)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("detail", containsString("taken down"));
        }
        for (String path : List.of("", "/history")) {
            Response page = given().accept("text/html").get("/speeches/" + id + path);
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.asString()).contains("taken down").doesNotContain("erased harbour");
        }
        String changes = given().queryParam("after", sample.value().position() - 1)
                .get("/api/changes")
                .asString();
        assertThat(changes).contains(id.toString()).doesNotContain("erased harbour");
        assertThat(given().get("/feed.atom").asString()).doesNotContain("erased harbour", id.toString());
        assertThat(given().get("/").asString()).doesNotContain("erased harbour");
    }

    @Test
    void aTakedownIsListedAndLifted() {
        UUID id = announcer.announce(change -> change).value().id();
        editor().delete("/api/speeches/" + id);

        assertThat(editor().get("/api/takedowns").jsonPath().getList("items.speech"))
                .contains(id.toString());
        editor().delete("/api/takedowns/" + id).then().statusCode(200);
        editor().delete("/api/takedowns/" + id)
                .then()
                .statusCode(404)
                .body("detail", containsString("GET /api/takedowns"));
        assertThat(editor().get("/api/takedowns").jsonPath().getList("items.speech"))
                .doesNotContain(id.toString());
    }

    @Test
    void isForTheEditor() {
        SampleChange sample = announcer.announce(change -> change);
        String path = "/api/speeches/" + sample.value().id();

        given().delete(path).then().statusCode(401);
        given().get("/api/takedowns").then().statusCode(401);
        given().delete("/api/takedowns/" + sample.value().id()).then().statusCode(401);
        given().get(path).then().statusCode(200);
    }

    @Test
    void whatIsWrongIsSaid() {
        editor().delete("/api/speeches/" + UUID.randomUUID()).then().statusCode(404);
        editor().delete("/api/speeches/nothing").then().statusCode(404);
        editor().delete("/api/takedowns/nothing").then().statusCode(404);
        editor().queryParam("reason", "x".repeat(1_001))
                .delete("/api/speeches/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("detail", containsString("1000 characters"));
    }

    @Test
    void theEditorTakesDownFromThePageAfterBeingAsked() {
        SampleChange sample = announcer.announce(change -> change);
        String path = "/speeches/" + sample.value().id();
        String session = given().redirects()
                .follow(false)
                .formParam("token", ServeOnly.TOKEN)
                .post("/editor")
                .cookie("lectern-editor");

        assertThat(given().get(path).asString()).doesNotContain("/takedown");
        assertThat(given().cookie("lectern-editor", session).get(path).asString())
                .contains("href=\"" + path + "/takedown\"");
        assertThat(given().cookie("lectern-editor", session)
                        .get(path + "/takedown")
                        .asString())
                .contains("Remarks on the harbour", "action=\"" + path + "/takedown\"");
        assertThat(given().redirects()
                        .follow(false)
                        .formParam("reason", "")
                        .post(path + "/takedown")
                        .header("Location"))
                .as("not signed in")
                .contains("/editor?back=");
        assertThat(given().get(path).statusCode()).isEqualTo(200);
        Response taken = given().redirects()
                .follow(false)
                .cookie("lectern-editor", session)
                .formParam("reason", "asked by its speaker")
                .post(path + "/takedown");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.header("Location")).endsWith(path);
        assertThat(given().accept("text/html").get(path).statusCode()).isEqualTo(410);
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + ServeOnly.TOKEN);
    }
}
