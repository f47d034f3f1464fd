package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String HOST = "a.example";

    private static final HostRules POLITE = rules(PAUSE);
    private static final HostRules FREE = rules(Duration.ZERO);

    private final DataSource database = FrontierDatabase.empty();
    private final PageSchedule pages = new PageSchedule(database);
    private final SourceSchedule sources = new SourceSchedule(database);
    private final Claims claims = new Claims(database);

    @Test
    void givesOneThingOfAHostThatIsAskedInTurns() {
        add(Arrival.LIVE, "1", "2", "3");

        List<Due> taken = claims.take(POLITE, 9, NOON, LEASE, TURN);

        assertThat(taken).hasSize(1);
    }

    @Test
    void givesTheTurnOfTheHostWithIt() {
        add(Arrival.LIVE, "1", "2");
        claims.take(POLITE, 1, NOON, LEASE, TURN);

        List<Due> during = claims.take(POLITE, 1, NOON.plus(PAUSE), LEASE, TURN);
        new HostTurns(database).end(HOST, NOON.plus(TURN), NOON.plusSeconds(10));

        assertThat(during).isEmpty();
        assertThat(claims.take(POLITE, 1, NOON.plusSeconds(9), LEASE, TURN)).isEmpty();
        assertThat(claims.take(POLITE, 1, NOON.plusSeconds(10), LEASE, TURN)).hasSize(1);
    }

    @Test
    void givesManyPagesOfAHostThatIsAskedFreely() {
        add(Arrival.LIVE, IntStream.range(0, 50).mapToObj(String::valueOf).toArray(String[]::new));

        List<Due> first = claims.take(FREE, 20, NOON, LEASE, TURN);
        List<Due> second = claims.take(FREE, 40, NOON, LEASE, TURN);

        assertThat(first).hasSize(20);
        assertThat(second).hasSize(30).doesNotContainAnyElementsOf(first);
    }

    @Test
    void givesListingsThenNewsThenKnownPagesThenHistory() {
        add(Arrival.BACKFILL, "history");
        add(Arrival.LIVE, "known");
        new PageLooks(database).published(Hold.without(url("known")), NOON, "00", 200, null, null, NOON);
        add(Arrival.LIVE, "news");
        watch("a");

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            order.add(name(claims.take(FREE, 1, NOON, LEASE, TURN).get(0)));
        }

        assertThat(order).containsExactly("listing", url("news"), url("known"), url("history"));
    }

    @Test
    void givesWhatWasLeasedToOneThatDiedWhenTheLeaseEnds() {
        add(Arrival.LIVE, "1");
        claims.take(POLITE, 1, NOON, LEASE, TURN);

        List<Due> before = claims.take(POLITE, 1, NOON.plus(LEASE).minusSeconds(1), LEASE, TURN);
        List<Due> after = claims.take(POLITE, 1, NOON.plus(LEASE), LEASE, TURN);

        assertThat(before).isEmpty();
        assertThat(after).hasSize(1);
    }

    @Test
    void takesTheLongestPauseOfAllThatAskAHost() {
        var rules = new HostRules(
                Map.of("a", Duration.ofSeconds(1), "b", Duration.ofSeconds(30)), Map.of(HOST, Duration.ofSeconds(30)));

        assertThat(rules.pause("a", HOST)).isEqualTo(Duration.ofSeconds(30));
        assertThat(rules.pause("a", "other.example")).isEqualTo(Duration.ofSeconds(1));
        assertThat(rules.pause("a", WatchedDiscovery.fileHost("/in"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void leavesWhatNobodyWatchesAlone() {
        pages.add("b", Arrival.LIVE, List.of(new FoundPage(url("1"), HOST, PageHints.NONE)), NOON, NOON);

        List<Due> taken = claims.take(FREE, 9, NOON, LEASE, TURN);
        FrontierDatabase.watch("b");
        List<Due> atOnce = claims.take(FREE, 9, NOON, LEASE, TURN);

        assertThat(taken).isEmpty();
        assertThat(atOnce)
                .as("a host with nothing for anybody is asked for again a minute later")
                .isEmpty();
        assertThat(claims.take(FREE, 9, NOON.plusSeconds(60), LEASE, TURN)).hasSize(1);
    }

    @Test
    void losesNoPageThatIsAddedWhileTheHostIsAskedForItsNext() {
        add(Arrival.LIVE, "1");
        DuePage first = (DuePage) claims.take(FREE, 1, NOON, LEASE, TURN).get(0);
        add(Arrival.LIVE, "2");
        new PageLooks(database).unchanged(first.hold(), NOON, 200, NOON.plusSeconds(3600));

        List<Due> next = claims.take(FREE, 1, NOON, LEASE, TURN);
        List<Due> again = claims.take(FREE, 2, NOON.plusSeconds(3600), LEASE, TURN);

        assertThat(next).extracting(ClaimsTest::name).containsExactly(url("2"));
        assertThat(again).extracting(ClaimsTest::name).contains(url("1"));
    }

    @Test
    void findsWhatIsDueSoonAlthoughTheHostWasLookedAtTooEarly() {
        watch("a");
        DueSource first = (DueSource) claims.take(POLITE, 1, NOON, LEASE, TURN).get(0);
        new HostTurns(database).end(HOST, NOON.plus(TURN), NOON.plus(PAUSE));
        sources.release(first, NOON.plusSeconds(20));
        watch("a");
        List<Due> tooEarly = claims.take(POLITE, 1, NOON.plusSeconds(10), LEASE, TURN);

        List<Due> inTime = claims.take(POLITE, 1, NOON.plusSeconds(20), LEASE, TURN);

        assertThat(tooEarly).isEmpty();
        assertThat(inTime).hasSize(1);
    }

    @Test
    void asksSoonAgainForWhatSomebodyIsJustWritingTo() throws SQLException {
        watch("a");
        List<Due> during;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update frontier_source set watched_until = watched_until");
            during = claims.take(POLITE, 1, NOON, LEASE, TURN);
            connection.rollback();
            connection.setAutoCommit(true);
        }

        List<Due> soon = claims.take(POLITE, 1, NOON.plusSeconds(1), LEASE, TURN);

        assertThat(during).isEmpty();
        assertThat(soon).hasSize(1);
    }

    @Test
    void takesNoMorePagesThanThereAreHands() {
        String[] hosts = {"b.example", "c.example", "d.example"};
        var free = new HostRules(
                Map.of("a", Duration.ZERO),
                Map.of("b.example", Duration.ZERO, "c.example", Duration.ZERO, "d.example", Duration.ZERO));
        for (String host : hosts) {
            pages.add("a", Arrival.LIVE, List.of(new FoundPage("https://" + host, host, PageHints.NONE)), NOON, NOON);
        }
        sources.watch(
                List.of(new WatchedDiscovery("a", "listing", "b.example", Duration.ofMinutes(5), Duration.ofHours(1))),
                NOON,
                Duration.ZERO);

        List<Due> taken = claims.take(free, 3, NOON, LEASE, TURN);

        assertThat(taken).hasSize(3);
        assertThat(claims.take(free, 3, NOON.plusSeconds(1), LEASE, TURN)).hasSize(1);
    }

    private void watch(String source) {
        sources.watch(
                List.of(new WatchedDiscovery(source, "listing", HOST, Duration.ofMinutes(5), Duration.ofHours(1))),
                NOON,
                Duration.ZERO);
    }

    @BeforeEach
    void watchTheSource() {
        FrontierDatabase.watch("a");
    }

    private void add(Arrival arrival, String... names) {
        List<FoundPage> found = new ArrayList<>();
        for (String name : names) {
            found.add(new FoundPage(url(name), HOST, PageHints.NONE));
        }
        pages.add("a", arrival, found, NOON, NOON);
    }

    private static String name(Due due) {
        return due instanceof DuePage page ? page.url() : ((DueSource) due).discovery();
    }

    private static String url(String name) {
        return "https://a.example/" + name;
    }

    private static HostRules rules(Duration pause) {
        return new HostRules(Map.of("a", pause), Map.of(HOST, pause));
    }
}
