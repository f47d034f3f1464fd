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
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class SpeakersPageTest {

    @Inject
    Announcer announcer;

    private final String family =
            "W" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("y");

    @Test
    void aSpeechLeadsToWhoGaveIt() {
        SampleChange speech = spoke("Ada " + family, "Of <b>harbours</b>");
        String link = "/speakers/named?name=Ada+" + family;

        String page = given().get("/speeches/" + speech.value().id()).asString();
        String speaker = given().urlEncodingEnabled(false).get(link).asString();

        assertThat(page).contains("href=\"" + link + "\"");
        assertThat(speaker)
                .contains("<h1 dir=\"auto\">Ada " + family + "</h1>", "One speech", "Of &lt;b&gt;harbours&lt;/b&gt;")
                .contains("/feed.atom?speaker=Ada+" + family);
    }

    @Test
    void everySpellingIsShownAndFound() {
        spoke("Ada " + family, "One");
        spoke("ADA " + family.toUpperCase(Locale.ROOT), "Two");

        String list = given().queryParam("q", family).get("/speakers").asString();

        assertThat(list).contains("2 speeches", "<bdi>ADA " + family.toUpperCase(Locale.ROOT) + "</bdi>");
    }

    @Test
    void aNameThatNobodyHasIsLookedFor() {
        Response answer = given().redirects()
                .follow(false)
                .queryParam("name", "No & Body")
                .get("/speakers/named");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/speakers?q=No+%26+Body");
        assertThat(given().accept("text/html").get("/speakers/999999999").statusCode())
                .isEqualTo(404);
    }

    private SampleChange spoke(String name, String title) {
        return announcer.announce(change ->
                change.with("speakers", List.of(new Person(name, null))).with("title", title));
    }
}
