package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.ScrapedPage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RejectQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(30));
    private static final RejectFilter PORTS = new RejectFilter("ports", null, null);

    private final RejectQueue queue = new RejectQueue(TestDatabase.get());
    private final RejectRows rows = new RejectRows(TestDatabase.get());

    @BeforeEach
    void empty() {
        new FeedRows(TestDatabase.get()).clear();
    }

    @Test
    void givesAPageAsItWasFetched() throws SQLException {
        rows.add("https://a.example/1", "ports", "empty", NOON, new byte[] {7, 8});
        queue.ask(PORTS, LATER);

        List<RejectQueue.Queued> claimed = queue.claim(10, LATER);

        ScrapedPage page = claimed.get(0).page();
        assertThat(page.url()).isEqualTo("https://a.example/1");
        assertThat(page.time()).isEqualTo(NOON);
        assertThat(page.arrival()).isEqualTo(Arrival.LIVE);
        assertThat(page.body()).containsExactly(7, 8);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.httpStatus()).isEqualTo(203);
        assertThat(page.hints().title()).isEqualTo("Of bridges");
        assertThat(page.headers().values()).containsOnly(Map.entry("etag", "x"));
    }

    @Test
    void sendsOnlyWhatWasAskedForAndTheOldestFirst() throws SQLException {
        rows.add("https://a.example/new", "ports", "empty", NOON.plusSeconds(1), new byte[] {1});
        rows.add("https://a.example/old", "ports", "binary", NOON, new byte[] {1});
        rows.add("https://b.example/", "mer");

        RejectQueue.Asked asked = queue.ask(PORTS, LATER);

        assertThat(asked).isEqualTo(new RejectQueue.Asked(2, 0));
        assertThat(queue.claim(10, LATER))
                .extracting(queued -> queued.page().url())
                .containsExactly("https://a.example/old", "https://a.example/new");
    }

    @Test
    void leavesWhatCouldOnlyBeRefusedAgain() throws SQLException {
        rows.add("kafka:lectern.pages/0/7", "ports");
        long nothing = rows.add("https://a.example/1", "ports", "empty", NOON, new byte[0]);

        RejectQueue.Asked asked = queue.ask(PORTS, LATER);

        assertThat(asked).isEqualTo(new RejectQueue.Asked(0, 2));
        assertThat(queue.find(nothing)).isEmpty();
        assertThat(queue.exists(nothing)).isTrue();
    }

    @Test
    void leavesWhatANewerProgramWrote() throws SQLException {
        rows.add("https://a.example/1", "ports", "unknown-type", NOON, new byte[] {1});

        RejectQueue.Asked asked = queue.ask(PORTS, LATER);

        assertThat(asked).isEqualTo(new RejectQueue.Asked(0, 1));
    }

    @Test
    void givesAPageToOneProcessOnly() throws SQLException {
        rows.add("https://a.example/1", "ports");
        queue.ask(PORTS, LATER);
        queue.claim(10, LATER);

        List<RejectQueue.Queued> second = queue.claim(10, LATER.plusSeconds(60));

        assertThat(second).isEmpty();
    }

    @Test
    void givesAgainWhatAKilledProcessHeld() throws SQLException {
        rows.add("https://a.example/1", "ports");
        queue.ask(PORTS, LATER);
        queue.claim(10, LATER);

        List<RejectQueue.Queued> again = queue.claim(10, LATER.plus(Duration.ofMinutes(6)));

        assertThat(again).hasSize(1);
    }

    @Test
    void sendsNothingTwiceWhenAskedTwice() throws SQLException {
        long id = rows.add("https://a.example/1", "ports");
        queue.ask(PORTS, LATER);
        queue.claim(10, LATER);
        queue.sent(id, LATER);

        assertThat(queue.claim(10, LATER.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void keepsALeaseWhenAskedAgain() throws SQLException {
        rows.add("https://a.example/1", "ports");
        queue.ask(PORTS, LATER);
        queue.claim(10, LATER);

        queue.ask(PORTS, LATER.plusSeconds(1));

        assertThat(queue.claim(10, LATER.plusSeconds(2))).isEmpty();
    }

    @Test
    void oneWhoseRowIsDamagedHoldsUpNoOther() throws SQLException {
        long damaged = rows.add("https://a.example/1", "ports", "empty", NOON, new byte[] {1});
        rows.add("https://a.example/2", "ports", "empty", NOON.plusSeconds(1), new byte[] {2});
        rows.execute("update reject set body_gzip = '\\x00' where id = " + damaged);
        queue.ask(PORTS, LATER);

        List<RejectQueue.Queued> alone = queue.claim(1, LATER);
        List<RejectQueue.Queued> more = queue.claim(10, LATER.plus(Duration.ofDays(1)));

        assertThat(alone).extracting(queued -> queued.page().url()).containsExactly("https://a.example/2");
        assertThat(more).as("the damaged one is not tried again").hasSize(1);
    }

    @Test
    void oneThatAReplayFoundAsUnreadableAsBeforeCanBeDismissed() throws SQLException {
        long id = rows.add("https://a.example/1.pdf", "ports");
        queue.sent(id, NOON);
        refusedAgain(id, NOON);

        assertThat(queue.dismiss(id)).isTrue();
        assertThat(queue.exists(id)).isFalse();
    }

    @Test
    void oneThatAReplayFoundUnreadableForSomethingElseCanBeDismissedToo() throws SQLException {
        long id = rows.add("https://a.example/1.pdf", "ports");
        rows.execute("update reject set stage = 'store' where id = " + id);
        refusedAgain(id, NOON);
        long since = rows.add("https://a.example/1.pdf", "ports");
        queue.sent(id, NOON.plusSeconds(1));
        refusedAgain(since, NOON.plusSeconds(2));

        assertThat(queue.dismiss(id)).isTrue();
        assertThat(queue.exists(since)).isTrue();
    }

    @Test
    void oneThatNoReplayRefusedIsNotDismissed() throws SQLException {
        long never = rows.add("https://a.example/1", "ports");
        long underWay = rows.add("https://a.example/2", "ports");
        refusedAgain(underWay, NOON);
        queue.sent(underWay, NOON.plusSeconds(1));
        long waits = rows.add("https://b.example/3", "mer");
        queue.sent(waits, NOON);
        refusedAgain(waits, NOON.plusSeconds(1));
        queue.ask(new RejectFilter("mer", null, null), LATER);

        assertThat(queue.dismiss(never)).isFalse();
        assertThat(queue.dismiss(underWay)).isFalse();
        assertThat(queue.dismiss(waits)).isFalse();
    }

    private void refusedAgain(long id, Instant at) throws SQLException {
        rows.execute("update reject set times = times + 1, last_seen = '" + at + "' where id = " + id);
    }

    @Test
    void whatIsGivenBackIsTakenAtOnce() throws SQLException {
        long id = rows.add("https://a.example/1", "ports");
        queue.ask(PORTS, LATER);
        queue.claim(10, LATER);

        queue.giveBack(List.of(id), LATER);

        assertThat(queue.claim(10, LATER)).hasSize(1);
    }
}
