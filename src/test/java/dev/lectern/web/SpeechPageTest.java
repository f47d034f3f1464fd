package dev.lectern.web;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.Person;
import dev.lectern.speech.Repair;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class SpeechPageTest {

    @Inject
    Announcer announcer;

    @Test
    void showsASpeechTurnByTurn() {
        SampleChange sample = announcer.announce(change -> change.with(
                "turns",
                List.of(
                        new Turn(1, TurnKind.REMARKS, "Ada Miren", null, false, List.of("Good <b>morning</b>.")),
                        new Turn(2, TurnKind.QUESTION, null, "Question", false, List.of("Why are ships late?")))));

        Response page = given().get("/speeches/" + sample.value().id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(
                        "<section class=\"turn question\" id=\"t2\">",
                        "Why are ships late?",
                        "<span class=\"tag\" lang=\"en\">Question</span>",
                        "href=\"#t2\"")
                .contains("Good &lt;b&gt;morning&lt;/b&gt;.")
                .contains("href=\"" + sample.value().url() + "\"");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void whatPublishersWriteIsText() {
        SampleChange sample = announcer.announce(
                change -> change.with("title", "<script>alert(1)</script>\"><img src=x onerror=alert(2)>")
                        .with("publisher", "</p><b onclick=alert(3)>Bold</b>")
                        .with("place", "<i>Place</i>")
                        .with("speakers", List.of(new Person("<i>Name</i>", "\" onmouseover=\"x"))));

        String page = given().get("/speeches/" + sample.value().id()).asString();

        assertThat(page)
                .contains("<h1 id=\"title\">&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("<title>&lt;script&gt;")
                .doesNotContain("<script>", "<img", "<b onclick", "<i>");
        assertThat(page.replaceAll("\"[^\"]*\"", "")) // what stands in quotes is a value
                .doesNotContainPattern("<[^>]*\\son\\w+=");
    }

    @Test
    void anAddressThatIsNoWebAddressIsNoLink() {
        SampleChange sample =
                announcer.announce(change -> change.with("url", "javascript:alert(" + System.nanoTime() + ")"));

        String page = given().get("/speeches/" + sample.value().id()).asString();

        assertThat(page).doesNotContain("javascript:");
    }

    @Test
    void tellsWhereElseItStandsWhatItIsPartOfAndHowItsTranslationsAreKnown() {
        UUID whole = UUID.randomUUID();
        SampleChange sample = announcer.announce(change -> change.with("excerptOf", whole)
                .with(
                        "places",
                        List.of(new SpeechChange.PublishedPlace(
                                "https://embassy.example/7", "embassy", "Embassy", "XE", Instant.EPOCH)))
                .with("translations", List.of(new SpeechChange.Translation(whole, "fr", "hreflang"))));

        String page = given().when()
                .get("/speeches/" + sample.value().id())
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("shortened version of <a href=\"/speeches/" + whole)
                .contains("href=\"https://embassy.example/7\"")
                .contains("hreflang=\"fr\"")
                .contains("by hreflang");
    }

    @Test
    void saysThatAWithdrawnSpeechIsGone() {
        SampleChange first = announcer.announce(change -> change);
        announcer.announce(
                change -> first.with("position", change.value().position()).with("change", "withdrawn"));

        String page = given().get("/speeches/" + first.value().id()).asString();

        assertThat(page).contains("has taken this speech from its site");
    }

    @Test
    void anUnknownSpeechIsSaidInWords() {
        Response page = given().accept("text/html").get("/speeches/nothing");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("There is no such speech");
    }

    @Test
    void aTextThatRunsFromTheRightIsSetSo() {
        SampleChange sample = announcer.announce(change -> change.with("language", "ar"));

        String page = given().get("/speeches/" + sample.value().id()).asString();

        assertThat(page).contains("<div class=\"text\" lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void aRepairCanBeTakenBack() {
        SampleChange sample = announcer.announce(change -> change.with(
                        "turns",
                        List.of(new Turn(1, TurnKind.REMARKS, null, null, false, List.of("Every individual counts."))))
                .with("repairs", List.of(new Repair(1, 1, 6, "inpidual", "individual"))));
        String path = "/speeches/" + sample.value().id();

        assertThat(given().get(path).asString())
                .contains("<mark class=\"repair\" title=\"As published: inpidual\">individual</mark>");
        assertThat(given().queryParam("as", "published").get(path).asString())
                .contains("<mark class=\"repair\" title=\"Repaired as: individual\">inpidual</mark>");
    }

    @Test
    void marksWhatChangedFromOneRevisionToTheNext() {
        SampleChange first = announcer.announce(change -> change);
        announcer.announce(change -> first.with("position", change.value().position())
                .with("change", "revised")
                .with("changed", List.of("turns", "silent"))
                .with("revision", 2)
                .with(
                        "turns",
                        List.of(new Turn(
                                1,
                                TurnKind.REMARKS,
                                "Ada Miren",
                                null,
                                false,
                                List.of("Good <i>morning</i>.", "Ships are early.")))));
        String path = "/speeches/" + first.value().id();

        String history = given().get(path + "/history").asString();

        assertThat(history)
                .contains("From revision 1 to revision 2", "<del>late</del><ins>early</ins>", "&lt;", "?compare=1..2")
                .doesNotContain("<i>morning");
        assertThat(given().queryParam("revision", 1).get(path).asString())
                .contains("Ships are late.", "This is how the text once was");
        assertThat(given().queryParam("compare", "1..9").get(path + "/history").statusCode())
                .isEqualTo(404);
    }
}
