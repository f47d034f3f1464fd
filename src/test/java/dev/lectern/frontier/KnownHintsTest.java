package dev.lectern.frontier;

import dev.lectern.page.PageHints;
import dev.lectern.sql.Database;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownHintsTest {

    private final Database database = new Database(FrontierDatabase.empty());
    private final KnownHints hints = new KnownHints(database.source());

    @Test
    void tellsWhatTheListingSaid() {
        page("https://a.example/1", null, "{\"date\": \"2026-11-20\"}");

        assertThat(hints.of("https://a.example/1")).isEqualTo(new PageHints(null, "2026-11-20", null, null));
    }

    @Test
    void tellsWhatWasSaidOfAPageThatIsPublishedUnderAnotherAddress() {
        page("https://a.example/1?print", "https://a.example/1", "{\"title\": \"On ferries\"}");

        assertThat(hints.of("https://a.example/1").title()).isEqualTo("On ferries");
    }

    @Test
    void nothingIsKnownOfAPageThatNobodyWatches() {
        assertThat(hints.of("https://a.example/1")).isEqualTo(PageHints.NONE);
    }

    private void page(String url, String identity, String told) {
        database.change("""
                insert into frontier_page (url, source, arrival, hints, discovered_at, identity)
                values (?, 'a', 'live', ?::jsonb, ?, ?)""", url, told, Instant.parse("2026-11-21T10:00:00Z"), identity);
    }
}
