package dev.lectern.frontier;

import dev.lectern.sql.Database;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceRequestsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(6 * 3600);

    private final DataSource source = FrontierDatabase.empty();
    private final Database database = new Database(source);
    private final SourceRequests requests = new SourceRequests(source);

    @Test
    void makesEveryListingOfASourceDue() {
        watched("a", "https://a.example/news", "a.example", EVENING);
        watched("a", "/srv/inbox", "file:/srv/inbox", null);

        var next = requests.lookNow("a", NOON);

        assertThat(next).hasValue(NOON);
        assertThat(due("a")).containsOnly(NOON);
    }

    @Test
    void leavesOtherSourcesAlone() {
        watched("a", "https://a.example/news", "a.example", EVENING);
        watched("b", "https://b.example/news", "b.example", EVENING);

        requests.lookNow("a", NOON);

        assertThat(due("b")).containsOnly(EVENING);
    }

    @Test
    void tellsThatThePauseOfTheHostComesFirst() {
        watched("a", "https://a.example/news", "a.example", EVENING);
        database.change(
                "insert into frontier_host (host, next_request_at) values (?, ?)", "a.example", NOON.plusSeconds(5));

        assertThat(requests.lookNow("a", NOON)).hasValue(NOON.plusSeconds(5));
    }

    @Test
    void delaysNothingThatIsOverdue() {
        watched("a", "https://a.example/news", "a.example", NOON.minusSeconds(60));

        requests.lookNow("a", NOON);

        assertThat(due("a")).containsOnly(NOON.minusSeconds(60));
    }

    @Test
    void knowsNoSourceThatNobodyWatches() {
        assertThat(requests.lookNow("nobody", NOON)).isEmpty();
    }

    @Test
    void knowsNoSourceThatNobodyWatchesAnyMore() {
        add("a", "https://a.example/news", "a.example", EVENING, NOON.minusSeconds(1));

        assertThat(requests.lookNow("a", NOON)).isEmpty();
        assertThat(due("a")).containsOnly(EVENING);
    }

    private void watched(String id, String discovery, String host, Instant due) {
        add(id, discovery, host, due, NOON.plusSeconds(3600));
    }

    private void add(String id, String discovery, String host, Instant due, Instant watchedUntil) {
        database.change("""
                insert into frontier_source (source, discovery, host, interval_ms, next_due, watched_until)
                values (?, ?, ?, 60000, ?, ?)""", id, discovery, host, due, watchedUntil);
    }

    private List<Instant> due(String id) {
        return database.list(
                "select next_due from frontier_source where source = ?", row -> Database.time(row, "next_due"), id);
    }
}
