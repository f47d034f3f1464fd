package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@TestProfile(ServeOnly.class)
class FeedsResourceTest {

    @Inject
    Announcer announcer;

    @Test
    void anAtomFeedOfASearch() {
        announcer.announce(change -> change.with("publisher", "Feed Office").with("title", "One <b>for</b> the feed"));
        announcer.announce(change -> change.with("title", "One for others"));

        Response feed = given().queryParam("publisher", "feed office").get("/feed.atom");

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.contentType()).startsWith("application/atom+xml");
        assertThat(feed.asString())
                .contains("One &lt;b&gt;for&lt;/b&gt; the feed")
                .doesNotContain("One for others");
    }

    @Test
    void aJsonFeedLeadsOn() {
        announcer.announce(change -> change.with("publisher", "Json Office").with("title", "The older one"));
        announcer.announce(change -> change.with("publisher", "Json Office").with("title", "The newer one"));

        Response first = given().queryParam("publisher", "Json Office")
                .queryParam("limit", 1)
                .get("/feed.json");
        Response second =
                given().urlEncodingEnabled(false).get(first.path("next_url").toString());

        assertThat(first.path("version").toString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(first.<List<String>>path("items.title")).containsExactly("The newer one");
        assertThat(second.<List<String>>path("items.title")).containsExactly("The older one");
        assertThat(second.<String>path("next_url")).isNull();
    }

    @Test
    void aReaderThatHasItIsNotSentItAgain() {
        announcer.announce(change -> change.with("publisher", "Tag Office"));
        Response first = given().queryParam("publisher", "Tag Office").get("/feed.atom");

        Response again = given().header("If-None-Match", first.header("ETag"))
                .queryParam("publisher", "Tag Office")
                .get("/feed.atom");

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void historyIsNotNewsUnlessAsked() {
        announcer.announce(change -> change.with("publisher", "Old Office").with("arrival", "backfill"));

        assertThat(given().queryParam("publisher", "Old Office")
                        .get("/feed.json")
                        .<List<?>>path("items"))
                .isEmpty();
        assertThat(given().queryParam("publisher", "Old Office")
                        .queryParam("arrival", "all")
                        .get("/feed.json")
                        .<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void valuesOfAFilterAreAlternativesAsInTheStream() {
        SampleChange one = announcer.announce(change -> change.with("language", "is"));
        SampleChange two = announcer.announce(change -> change.with("language", "fo-FO"));

        assertThat(given().queryParam("language", "is,fo").get("/feed.json").<List<String>>path("items.id"))
                .containsExactly(
                        "urn:uuid:" + two.value().id(),
                        "urn:uuid:" + one.value().id());
    }

    @Test
    void questionsOfWhichEitherWillDoAreAskedAgainForThePageBehind() {
        for (String title : List.of("Remarks on the quokka", "Remarks on the wombat", "Remarks on the numbat")) {
            announcer.announce(change -> change.with("title", title));
        }

        JsonPath first = given().queryParam("q", "quokka", "wombat")
                .queryParam("limit", "1")
                .get("/feed.json")
                .jsonPath();
        JsonPath next = next(first);

        assertThat(first.getList("items.title")).containsExactly("Remarks on the wombat");
        assertThat(next.getList("items.title")).containsExactly("Remarks on the quokka");
    }

    @Test
    void aNameWithACommaIsAskedForAgainBesideAnother() {
        SampleChange one = announcer.announce(change -> change.with("publisher", "Lighthouses"));
        SampleChange two = announcer.announce(change -> change.with("publisher", "Harbours, Ports"));

        JsonPath first = given().queryParam("publisher", "Harbours, Ports", "Lighthouses")
                .queryParam("limit", "1")
                .get("/feed.json")
                .jsonPath();
        JsonPath next = next(first);

        List<String> found = new ArrayList<>(first.getList("items.id"));
        found.addAll(next.getList("items.id"));
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "urn:uuid:" + one.value().id(),
                        "urn:uuid:" + two.value().id());
        assertThat(first.getString("title")).contains("publisher: Harbours, Ports, Lighthouses");
    }

    private static JsonPath next(JsonPath page) {
        return given().urlEncodingEnabled(false)
                .get(page.getString("next_url").replaceFirst("^https?://[^/]+", ""))
                .jsonPath();
    }

    @Test
    void aWrongParameterIsNamed() {
        given().queryParam("kind", "nonsense")
                .get("/feed.atom")
                .then()
                .statusCode(400)
                .body("detail", containsString("'kind'"));
    }
}
