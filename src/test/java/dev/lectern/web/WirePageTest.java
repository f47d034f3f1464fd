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
                .contains("<a href=\"/speeches/" + sample.value().id() + "\">On tides and ferries</a>")
                .contains("Ada Miren, Minister of Ports", "Lumen City", "20 November 2026", "Ministry of Ports")
                .contains("data-after=\"" + sample.value().position() + "\"");
    }

    @Test
    void whatPublishersWriteIsText() {
        announcer.announce(change -> change.with("title", "<script>alert(1)</script>\"><img src=x onerror=alert(2)>")
                .with("publisher", "<b>Bold</b>")
                .with("speakers", List.of(new Person("<i>Name</i>", "\" onmouseover=\"x"))));

        String page = given().get("/").asString();

        assertThat(page)
                .containsPattern("<h2 dir=\"auto\"><a href=\"[^\"]*\">&lt;script&gt;alert\\(1\\)&lt;/script&gt;")
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
        for (String path : List.of("/assets/wire.js", "/assets/lectern.css", "/assets/lectern.svg")) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void historyIsNotNews() {
        announcer.announce(
                change -> change.with("arrival", "backfill").with("title", "An old speech from the archive"));

        assertThat(given().get("/").asString()).doesNotContain("An old speech from the archive");
    }
}
