package dev.lectern.watch;

import dev.lectern.frontier.Claims;
import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.HostTurns;
import dev.lectern.frontier.Identities;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.SourceSchedule;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import dev.lectern.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoundsTest {

    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration DELAY = Duration.ofSeconds(5);

    private final DataSource database = FrontierDatabase.empty();
    private final Instant noon = Instant.parse("2026-11-21T12:00:00Z");
    private final Fixtures.HandClock clock = new Fixtures.HandClock(noon);
    private final HttpFetcher http = new HttpFetcher("Lectern/1", Fixtures.LIMITS, Clock.systemUTC());
    private final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    private final HeldTurns held = new HeldTurns();
    private final HostTurns turns = new HostTurns(database);
    private final PageSchedule pages = new PageSchedule(database);
    private final SourceSchedule sources = new SourceSchedule(database);
    private BadServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer().on("/", exchange -> BadServer.answer(exchange, 200, "<title>Good evening</title>"));
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void hasNothingToDoWhenNothingIsDue() throws Exception {
        assertThat(rounds(WatchList.EMPTY).one()).isFalse();
    }

    @Test
    void givesTheTurnOfAHostBackThatItDidNotUse() throws Exception {
        WatchList list = polite();
        page("somewhere.example", server.url("/page").toString());

        boolean worked = rounds(list).one();

        assertThat(worked).isTrue();
        assertThat(turns.take(
                        "somewhere.example", clock.instant(), clock.instant().plus(TURN), DELAY))
                .as("the request went to another host than that of the turn")
                .isTrue();
    }

    @Test
    void givesBackWhatNoDefinitionHas() throws Exception {
        page("a.example", "https://a.example/1");
        boolean worked = rounds(WatchList.EMPTY).one();

        clock.forward(Duration.ofMinutes(10));

        assertThat(worked).isTrue();
        assertThat(sink.events).isEmpty();
        assertThat(Fixtures.claim(database, clock.instant())).isNotNull();
    }

    @Test
    void asksSoonAgainForAPageThatKafkaDidNotTake() throws Exception {
        WatchList list = free();
        page(HostGate.name(server.url("/")), server.url("/page").toString());
        sink.broken = true;

        assertThatThrownBy(rounds(list)::one).isInstanceOf(PageNotPublished.class);

        clock.forward(Duration.ofSeconds(2));
        assertThat(Fixtures.claim(database, clock.instant())).isNotNull();
    }

    @Test
    void doesNotAskSoonAgainForAListingThatItStumblesOver() throws SQLException {
        var folder = new Discovery.Folder(Path.of("/in"));
        WatchList list = WatchList.of(List.of(Fixtures.source("a", folder)));
        sources.watch(list.discoveries(), noon, Duration.ZERO);

        assertThatThrownBy(rounds(list)::one)
                .as("this watcher has no visit of folders")
                .isInstanceOf(NullPointerException.class);

        assertThat(failure()).contains("stumbled");
    }

    private String failure() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select failure_reason from frontier_source where failures = 1")) {
            return rows.next() ? rows.getString(1) : "no failure was written down";
        }
    }

    private void page(String host, String url) {
        FrontierDatabase.watch("a");
        pages.add("a", Arrival.LIVE, List.of(new FoundPage(url, host, PageHints.NONE)), noon, noon);
    }

    private WatchList free() {
        return WatchList.of(List.of(Fixtures.source("a", listing())));
    }

    private WatchList polite() {
        return WatchList.of(List.of(Fixtures.polite("a", listing(), DELAY)));
    }

    private Discovery listing() {
        return new Discovery.Listing(server.url("/").uri(), null, UrlPatterns.ALL);
    }

    private Rounds rounds(WatchList list) {
        PoliteFetcher fetcher = Fixtures.fetcher(http, database);
        return new Rounds(
                () -> list,
                new DueQueue(new Claims(database), held, LEASE, TURN, clock),
                held,
                new Rounds.Schedules(sources, pages, turns),
                Visits.of(fetcher, new DiscoveryMemory(database), pages, Fixtures.metrics(), clock, null, null),
                new PageVisit(
                        fetcher,
                        new PageLooks(database),
                        new PageIdentity(new Identities(database)),
                        new NewPages(pages, clock),
                        sink,
                        Fixtures.metrics(),
                        new PageVisit.Times(TURN, Fixtures.noJitter(), clock)),
                LEASE,
                Fixtures.noJitter(),
                Fixtures.tally(),
                Tracing.off(),
                clock);
    }
}
