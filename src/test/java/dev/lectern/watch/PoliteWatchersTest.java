package dev.lectern.watch;

import dev.lectern.frontier.Claims;
import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.HostTurns;
import dev.lectern.frontier.Identities;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.RobotsFiles;
import dev.lectern.frontier.SourceSchedule;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import dev.lectern.trace.Tracing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Four watchers that compete for two sources of one host, over an hour of a clock that the test moves. */
class PoliteWatchersTest {

    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WATCHERS = 4;
    private static final int PAGES = 40;

    private final DataSource database = FrontierDatabase.empty();
    private final Fixtures.HandClock clock = new Fixtures.HandClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final List<Instant> requests = new ArrayList<>();
    private final List<HttpFetcher> fetchers = new ArrayList<>();
    private BadServer server;

    @BeforeEach
    void start() throws IOException {
        server = site();
    }

    @AfterEach
    void stop() {
        fetchers.forEach(HttpFetcher::close);
        server.close();
    }

    @Test
    void neverAskAHostTwiceWithinItsDelay() throws Exception {
        List<Rounds> watchers = new ArrayList<>();
        for (int i = 0; i < WATCHERS; i++) {
            watchers.add(watcher(List.of(source("a", DELAY), source("b", Duration.ofSeconds(1)))));
        }
        Instant end = clock.instant().plus(HOUR);

        while (clock.instant().isBefore(end)) {
            boolean worked = false;
            for (Rounds watcher : watchers) {
                worked |= watcher.one();
            }
            clock.forward(worked ? Duration.ofMillis(50) : Duration.ofMillis(500));
        }

        assertThat(requests).hasSizeGreaterThan(4 * PAGES);
        assertThat(pauses()).allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(DELAY));
    }

    private List<Duration> pauses() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < requests.size(); i++) {
            pauses.add(Duration.between(requests.get(i - 1), requests.get(i)));
        }
        return pauses;
    }

    private Rounds watcher(List<Source> sources) {
        WatchList list = WatchList.of(sources);
        var http = new HttpFetcher("Lectern/1", Fixtures.LIMITS, clock);
        fetchers.add(http);
        var held = new HeldTurns();
        var turns = new HostTurns(database);
        var schedule = new SourceSchedule(database);
        var pages = new PageSchedule(database);
        schedule.watch(list.discoveries(), clock.instant(), Duration.ZERO);
        schedule.watchOn(list.discoveries(), clock.instant().plus(HOUR));
        Duration turn = Duration.ofMinutes(1);
        var fetcher = new PoliteFetcher(
                http,
                new Robots(http, new RobotsFiles(database), clock),
                new HostGate.Turns(turns, held, turn, turn, clock, clock::forward),
                () -> list);
        return new Rounds(
                () -> list,
                new DueQueue(new Claims(database), held, Duration.ofMinutes(3), turn, clock),
                held,
                new Rounds.Schedules(schedule, pages, turns),
                Visits.of(fetcher, new DiscoveryMemory(database), pages, Fixtures.metrics(), clock, null, null),
                new PageVisit(
                        fetcher,
                        new PageLooks(database),
                        new PageIdentity(new Identities(database)),
                        new NewPages(new PageSchedule(database), clock),
                        new Fixtures.MemorySink(),
                        Fixtures.metrics(),
                        new PageVisit.Times(HOUR, Fixtures.noJitter(), clock)),
                Duration.ofMinutes(3),
                Fixtures.noJitter(),
                Fixtures.tally(),
                Tracing.off(),
                clock);
    }

    private Source source(String id, Duration delay) {
        var listing = new Discovery.Listing(server.url("/" + id).uri(), null, UrlPatterns.ALL);
        return Fixtures.polite(id, listing, delay);
    }

    /** Two listings of many pages that all change all the time; every request takes a second of the test's clock. */
    private BadServer site() throws IOException {
        return new BadServer().on("/", exchange -> {
            requests.add(clock.instant());
            clock.forward(Duration.ofSeconds(1));
            String path = exchange.getRequestURI().getPath();
            BadServer.answer(exchange, path.equals("/robots.txt") ? 404 : 200, body(path));
        });
    }

    private String body(String path) {
        StringBuilder html =
                new StringBuilder("<title>").append(clock.instant()).append("</title><ul>");
        for (int i = 0; path.length() == 2 && i < PAGES; i++) {
            html.append("<li><a href='")
                    .append(path)
                    .append("/remarks-on-the-harbour-")
                    .append(i)
                    .append("'>Remarks on the harbour</a>");
        }
        return html.toString();
    }
}
