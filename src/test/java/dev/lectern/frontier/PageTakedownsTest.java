package dev.lectern.frontier;

import dev.lectern.sql.Database;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTakedownsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String URL = "https://a.example/1";

    private final Database database = new Database(FrontierDatabase.empty());

    @Test
    void thePageSaysWhyNothingIsKeptAndForgetsWhatItsListingSaid() {
        page();

        database.together(session -> {
            PageTakedowns.tell(session, List.of(URL), "An editor took it down.", NOW);
            return null;
        });

        SeenPage page = new SeenPages(database.source())
                .list(PageOutcome.TAKEN_DOWN, null, 10, null)
                .get(0);
        assertThat(page.url()).isEqualTo(URL);
        assertThat(page.outcomeReason()).isEqualTo("An editor took it down.");
        assertThat(text("hints::text")).isEqualTo("{}");
    }

    @Test
    void aPageThatIsLiftedIsLookedAtAsIfForTheFirstTime() {
        page();

        database.together(session -> {
            PageTakedowns.lookAnew(session, List.of(URL), NOW);
            return null;
        });

        assertThat(text("concat(published_sha256, etag, last_modified, outcome)"))
                .isEmpty();
        assertThat(text("(next_due = '2026-11-21T10:00:00Z')::text")).isEqualTo("true");
        assertThat(database.list("select due_at::text from frontier_host", row -> row.getString(1))
                        .get(0))
                .startsWith("2026-11-21");
    }

    private String text(String column) {
        return database.list("select " + column + " from frontier_page", row -> row.getString(1))
                .get(0);
    }

    private void page() {
        database.change("""
                insert into frontier_page (url, source, host, arrival, hints, discovered_at, published_sha256, published_at, etag,
                    last_modified, next_due, outcome)
                values (?, 'a', 'a.example', 'live', '{"title": "On the harbour"}', ?, 'x', ?, 'e', 'm', ?, 'speech')""", URL, NOW, NOW, NOW.plusSeconds(3_600));
        database.change("insert into frontier_host (host, next_request_at) values ('a.example', ?)", NOW);
    }
}
