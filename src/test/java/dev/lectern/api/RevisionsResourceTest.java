package dev.lectern.api;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@TestProfile(ServeOnly.class)
class RevisionsResourceTest {

    private static final List<Notice> CORRECTED = List.of(new Notice(NoticeKind.CORRECTION, "Corrected version", null));

    @Inject
    Announcer announcer;

    @Inject
    DataSource database;

    /** When the page of the first revision was fetched. */
    private Instant announced = Instant.EPOCH;

    @Test
    void listsThemInTheOrderOfTheirCaptures() {
        String path = revised(change -> change.with("title", "Another title"));

        JsonPath list = given().get(path).jsonPath();

        assertThat(list.getList("items.revision", Integer.class)).containsExactly(1, 2);
        assertThat(list.getList("items.change", String.class)).containsExactly("available", "revised");
        assertThat(list.getList("items.newest", Boolean.class)).containsExactly(false, true);
        assertThat(list.getList("items.difference", String.class)).containsExactly(null, path + "/1..2");
    }

    @Test
    void tellsFactsAndWordsThatChanged() {
        String path = revised(change -> change.with("title", "Another title").with("turns", turns("Ships are early.")));

        JsonPath difference = given().get(path + "/1..2").jsonPath();

        assertThat(difference.getString("facts[0].field")).isEqualTo("title");
        assertThat(difference.getString("facts[0].after")).isEqualTo("Another title");
        assertThat(difference.getString("turns[0].fate")).isEqualTo("changed");
        assertThat(difference.getList("turns[0].paragraphs[1].fate", String.class))
                .containsExactly("kept", "removed", "added", "kept");
        assertThat(difference.getBoolean("silent")).isTrue();
    }

    @Test
    void aChangeThatThePageAdmitsIsNotSilent() {
        String path = revised(
                change -> change.with("turns", turns("Ships are early.")).with("notices", CORRECTED));

        assertThat(given().get(path + "/1..2").jsonPath().getBoolean("silent")).isFalse();
    }

    /** The one is told as such; the other is known by its page, which was fetched at the same time. */
    @ParameterizedTest
    @CsvSource({"reparsed, 60", "revised, 0"})
    void aBetterReadingIsNoSilentChange(String change, int secondsLater) {
        String path = revised(sample -> sample.with("title", "Another title")
                .with("change", change)
                .with("scrapedAt", announced.plusSeconds(secondsLater).toString()));

        assertThat(given().get(path + "/1..2").jsonPath().getBoolean("silent")).isFalse();
        assertThat(given().get(path + "/2..1").jsonPath().getBoolean("silent")).isFalse();
    }

    @Test
    void aBetterReadingThatWasToldAsSilentIsNotListedSo() {
        String path = revised(change -> change.with("title", "Another title").with("change", "reparsed"));
        new Database(database).change("update feed_entry set changed = '{title,silent}' where change = 'reparsed'");

        assertThat(given().get(path).jsonPath().getList("items.silent", Boolean.class))
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource({"'{title,silent}', true", "'{title}', false"})
    void whatTwoVersionsHaveReadIsSilentWhenItWasToldSo(String changed, boolean silent) {
        String path = revised(change -> change.with("title", "Another title"));
        new Database(database).change("update revision set parser_version = '0.1' where number = 1");
        new Database(database).change("update feed_entry set changed = ?::text[] where change = 'revised'", changed);

        assertThat(given().get(path + "/1..2").jsonPath().getBoolean("silent")).isEqualTo(silent);
    }

    @Test
    void thePageThatWasFetchedLaterHasToAdmitAChangeWhateverItsNumber() {
        String path = revised(
                change -> change.with("notices", CORRECTED),
                change -> change.with("title", "A former title")
                        .with("notices", List.of())
                        .with("scrapedAt", announced.minusSeconds(60).toString()));

        JsonPath list = given().get(path).jsonPath();

        assertThat(list.getList("items.revision", Integer.class)).containsExactly(2, 1);
        assertThat(given().get(path + "/2..1").jsonPath().getBoolean("silent")).isFalse();
        assertThat(given().get(path + "/1..2").jsonPath().getBoolean("silent")).isFalse();
    }

    @Test
    void theNewestAreListedAndTheOldestCanStillBeCompared() {
        String path = revised(change -> change);
        new Database(database).change("""
                        insert into revision (speech_id, number, capture_id, scraped_at, stored_at, content, content_hash, parser_version)
                        select speech_id, n, capture_id, scraped_at + n * interval '1 minute', stored_at, content, content_hash, parser_version
                        from revision, generate_series(3, 1001) n where speech_id = ?::uuid and number = 2""", path.split("/")[3]);

        JsonPath list = given().get(path).jsonPath();

        assertThat(list.getList("items.revision", Integer.class))
                .hasSize(1000)
                .startsWith(2, 3)
                .endsWith(1000, 1001);
        given().get(path + "/1000..1001").then().statusCode(200);
        given().get(path + "/1..1001").then().statusCode(200);
    }

    @Test
    void canBeToldTheOtherWayRound() {
        String path = revised(change -> change.with("title", "Another title"));

        JsonPath difference = given().get(path + "/2..1").jsonPath();

        assertThat(difference.getString("facts[0].before")).isEqualTo("Another title");
        assertThat(difference.getInt("from.revision")).isEqualTo(2);
    }

    @Test
    void turnsWithoutAChangeCanBeLeftOut() {
        String path = revised(change -> change.with("title", "Another title"));

        assertThat(given().get(path + "/1..2").jsonPath().getList("turns")).hasSize(1);
        assertThat(given().get(path + "/1..2?turns=changed").jsonPath().getList("turns"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1..1, 400, names one revision twice",
        "1-2,  400, no pair of revisions",
        "1..9, 404, has no revision 9",
        "99999999999..1, 400, no pair of revisions",
    })
    void whatCannotBeComparedIsRefused(String pair, int status, String sentence) {
        String path = revised(change -> change.with("title", "Another title"));

        given().get(path + "/" + pair)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    @Test
    void aSpeechThatNobodyKnowsHasNone() {
        given().get("/api/speeches/nonsense/revisions").then().statusCode(404);
    }

    /** Announces a speech and a revision of it; returns where its revisions are. */
    private String revised(UnaryOperator<SampleChange> revision) {
        return revised(change -> change, revision);
    }

    private String revised(UnaryOperator<SampleChange> announcement, UnaryOperator<SampleChange> revision) {
        SampleChange first = announcer.announce(announcement);
        announced = first.value().scrapedAt();
        announcer.announce(next -> revision.apply(first.with(
                        "position", next.value().position())
                .with("revision", 2)
                .with("change", "revised")
                .with("scrapedAt", next.value().scrapedAt().plusSeconds(60).toString())));
        return "/api/speeches/" + first.value().id() + "/revisions";
    }

    private static List<Turn> turns(String last) {
        return List.of(new Turn(1, TurnKind.REMARKS, "Ada Miren", null, false, List.of("Good morning.", last)));
    }
}
