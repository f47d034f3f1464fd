package dev.lectern.web;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.Person;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class WirePageTest {

    @Inject
    Announcer announcer;

    @Test
    void showsTheNewestSpeechesAndKnowsWhereTheStreamGoesOn() {
        SampleChange sample = announcer.announce(change -> change.with("title", "On tides and ferries"));

        Response page = given().get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains("<a href=\"/speeches/" + sample.value().id() + "\" data-f=\"title\">On tides and ferries</a>")
                .contains("Ada Miren, Minister of Ports", "Lumen City", "20 November 2026", "Ministry of Ports")
                .contains("/api/stream?view=summary&amp;after=" + sample.value().position());
    }

    @Test
    void whatPublishersWriteIsText() {
        announcer.announce(change -> change.with("title", "<script>alert(1)</script>\"><img src=x onerror=alert(2)>")
                .with("publisher", "<b>Bold</b>")
                .with("speakers", List.of(new Person("<i>Name</i>", "\" onmouseover=\"x"))));

        String page = given().get("/").asString();

        assertThat(page)
                .containsPattern(
                        "<h2 [^>]*><a href=\"[^\"]*\" data-f=\"title\">&lt;script&gt;alert\\(1\\)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img src=x", "<b>Bold", "<i>Name");
    }

    @Test
    void allowsNoScriptButItsOwn() {
        Response page = given().get("/");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.asString())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son\\w+=\"");
    }

    @Test
    void itsPartsAreThere() {
        for (String path : List.of(
                "/assets/wire.js",
                "/assets/lectern.js",
                "/assets/speech.js",
                "/assets/lectern.css",
                "/assets/pages.css",
                "/assets/lectern.svg")) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void historyIsNotNews() {
        announcer.announce(
                change -> change.with("arrival", "backfill").with("title", "An old speech from the archive"));

        assertThat(given().get("/").asString()).doesNotContain("An old speech from the archive");
    }

    @Test
    void aSearchIsItsAddress() {
        announcer.announce(change -> change.with("title", "On kelp").with("country", "IS"));
        announcer.announce(change -> change.with("title", "On basalt").with("country", "FO"));

        String page = given().queryParam("country", "IS").get("/").asString();

        assertThat(page)
                .contains(
                        "On kelp",
                        "/feed.atom?country=IS",
                        "/api/stream?country=IS&amp;view=summary",
                        "<b dir=\"auto\">Iceland</b>")
                .doesNotContain("On basalt");
    }

    @Test
    void leadsOnToWhatIsOlder() {
        announcer.announce(25);

        String first = given().get("/").asString();
        String link =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String older = given().urlEncodingEnabled(false).get(link).asString();

        assertThat(older).contains("<h1 id=\"news-title\">Older speeches</h1>").doesNotContain("data-stream");
    }

    @Test
    void anEmptySearchSaysWhatToDo() {
        String page = given().queryParam("q", "xyzzyplugh").get("/").asString();

        assertThat(page).contains("Nothing fits this search", "search the history too");
    }

    @Test
    void theFirstPageIsSmall() {
        announcer.announce(20);

        byte[] page = given().get("/").asByteArray();

        assertThat(page.length).isLessThan(50_000);
    }

    @Test
    void aWrongSearchIsSaidInWords() {
        Response page =
                given().accept("text/html").queryParam("kind", "nonsense").get("/");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("That cannot be asked", "&#39;nonsense&#39; is not known");
    }

    @Test
    void theChoiceOfLightOrDarkStays() {
        Response chosen = given().redirects()
                .follow(false)
                .formParam("theme", "dark")
                .formParam("back", "/?q=ferry")
                .post("/theme");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/?q=ferry");
        assertThat(given().cookie("theme", chosen.cookie("theme")).get("/").asString())
                .contains("<html lang=\"en\" data-theme=\"dark\">");
    }
}
