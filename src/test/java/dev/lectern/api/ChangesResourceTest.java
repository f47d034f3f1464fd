package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class ChangesResourceTest {

    @Inject
    Announcer announcer;

    @Test
    void changesAreTheStreamForThoseWhoPoll() {
        long before = announcer.newest();
        announcer.announce(3);

        Response page =
                given().queryParam("after", before).queryParam("limit", 2).get("/api/changes");
        Response rest =
                given().queryParam("after", page.jsonPath().getLong("next")).get("/api/changes");
        Response nothing = given().queryParam("after", before + 3).get("/api/changes");

        assertThat(page.jsonPath().getList("items.position", Long.class)).containsExactly(before + 1, before + 2);
        assertThat(page.jsonPath().getList("items[0].turns")).hasSize(1);
        assertThat(rest.jsonPath().getList("items.position", Long.class)).containsExactly(before + 3);
        assertThat(nothing.jsonPath().getList("items")).isEmpty();
        assertThat(nothing.jsonPath().getLong("next")).isEqualTo(before + 3);
    }

    @Test
    void aPositionThatWasNeverGivenIsAGap() {
        announcer.announce(1);
        long newest = announcer.newest();

        Response gap = given().queryParam("after", 999_999_999).get("/api/changes");
        Response none = given().queryParam("after", newest).get("/api/changes");

        assertThat(gap.asString())
                .isEqualTo("{\"items\":[],\"next\":" + newest + ",\"gap\":{\"asked\":999999999,\"servedFrom\":"
                        + (newest + 1) + "}}");
        assertThat(none.asString()).isEqualTo("{\"items\":[],\"next\":" + newest + "}");
    }

    @Test
    void whoPollsHasTheFiltersOfTheStream() {
        long before = announcer.newest();
        String publisher = "Office " + UUID.randomUUID();
        announcer.announce(3);
        SampleChange history =
                announcer.announce(change -> change.with("publisher", publisher).with("arrival", "backfill"));
        announcer.announce(2);

        Response found = given().queryParam("after", before)
                .queryParam("publisher", publisher.toUpperCase(Locale.ROOT))
                .queryParam("view", "summary")
                .get("/api/changes");
        Response news = given().queryParam("after", before)
                .queryParam("publisher", publisher)
                .queryParam("arrival", "live")
                .get("/api/changes");
        Response wrong = given().queryParam("change", "vanished").get("/api/changes");

        assertThat(found.jsonPath().getList("items.position", Long.class))
                .containsExactly(history.value().position());
        assertThat(found.jsonPath().getString("items[0].excerpt")).isNotEmpty();
        assertThat(found.jsonPath().getLong("next")).isEqualTo(before + 6);
        assertThat(found.header("Link")).contains("after=" + (before + 6), "rel=\"next\"", "publisher=");
        assertThat(news.jsonPath().getList("items")).isEmpty();
        assertThat(news.jsonPath().getLong("next")).isEqualTo(before + 6);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.path("detail").toString()).contains("'change'", "withdrawn");
    }
}
