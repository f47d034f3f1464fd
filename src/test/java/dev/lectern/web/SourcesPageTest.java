package dev.lectern.web;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class SourcesPageTest {

    @Inject
    DataSource database;

    @BeforeEach
    void watchASource() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into frontier_source (source, discovery, host, interval_ms, next_due, watched_until)
                    values ('looked-at', 'https://looked.example/news', 'looked.example', 60000, now() + interval '1 day',
                            'infinity')
                    on conflict do nothing""");
        }
    }

    @Test
    void theEditorHasASourceLookedAtNow() {
        Response asked = editor().redirects().follow(false).post("/sources/looked-at/check");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.header("Location")).endsWith("/sources/looked-at?asked=true");
        assertThat(editor().get("/sources/looked-at?asked=true").asString())
                .contains(">Look now</button>", "It is looked at as soon as");
    }

    @Test
    void whatAPageHasLostIsSaidUntilTheEditorAcceptsIt() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into frontier_source (source, discovery, host, interval_ms, next_due, last_check, visited_at)
                    values ('rebuilt', 'https://rebuilt.example/news', 'rebuilt.example', 60000, now() + interval '1 hour', now(), now())
                    on conflict do nothing""");
            statement.execute("""
                    insert into frontier_reading (source, day, pages, speeches, title, speakers, spoken_on, place, language,
                                                  turn_speakers, text, words)
                    select 'rebuilt', (now() at time zone 'UTC')::date - ago, 5, 5, 5, 5, 5, case when ago < 4 then 0 else 5 end, 5, 5, 5, 2500
                    from generate_series(0, 40) as ago
                    on conflict do nothing""");
        }
        String before = given().get("/sources/rebuilt").asString();

        Response accepted = editor().redirects().follow(false).post("/sources/rebuilt/accept");

        assertThat(before)
                .contains("The place was there in all of 185 speeches, in none of 20 since", "How its pages are read")
                .contains("Read worse than before");
        assertThat(given().get("/api/sources/rebuilt").jsonPath().getString("state"))
                .isEqualTo("well");
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(given().get("/sources/rebuilt").asString()).doesNotContain("The place was there");
    }

    @Test
    void aListingThatLeadsNowhereIsToldWithItsReasonAndItsNextLook() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into frontier_source (source, discovery, host, interval_ms, next_due, last_check, failures, trouble,
                                                 failure_reason, interval_reason)
                    values ('changed', 'https://changed.example/news?a=1&b=2', 'changed.example', 60000, now() + interval '1 hour', now(),
                            2, 'layout-changed', 'No links to pages were found.', 'after a failure')
                    on conflict do nothing""");
        }

        String page = given().get("/sources/changed").asString();

        assertThat(page)
                .contains(
                        "Layout changed?",
                        "No links to pages were found.",
                        "1 hour from one to the next: after a failure")
                .contains("https://changed.example/news?a=1&amp;b=2", "robots.txt: not asked yet")
                .contains("Another process has the definition.");
    }

    @Test
    void nobodyElseDoes() {
        Response refused = given().redirects().follow(false).post("/sources/looked-at/check");

        assertThat(refused.header("Location")).contains("/editor?back=");
        assertThat(given().get("/sources/looked-at").asString()).doesNotContain("Look now");
    }

    @Test
    void aSourceThatIsNotScheduledYetIsLookedAtFirstThing() {
        Response asked = editor().redirects().follow(false).post("/sources/" + ServeOnly.NOT_SCHEDULED + "/check");

        assertThat(asked.statusCode()).isEqualTo(303);
    }

    @Test
    void aSourceThatNobodyWatchesIsAnError() {
        assertThat(editor().post("/sources/nobody/check").statusCode()).isEqualTo(404);
    }

    private static RequestSpecification editor() {
        String session = given().redirects()
                .follow(false)
                .formParam("token", ServeOnly.TOKEN)
                .post("/editor")
                .cookie("lectern-editor");
        return given().cookie("lectern-editor", session);
    }
}
