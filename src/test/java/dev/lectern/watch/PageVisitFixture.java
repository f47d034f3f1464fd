package dev.lectern.watch;

import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.Identities;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site of one page, and the visit that looks at it. */
abstract class PageVisitFixture {

    final DataSource database = FrontierDatabase.empty();
    final HttpFetcher http = new HttpFetcher("Lectern/1", Fixtures.LIMITS, Clock.systemUTC());
    final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    final Fixtures.HandClock clock = new Fixtures.HandClock(Instant.parse("2026-11-21T12:00:00Z"));
    final AtomicInteger status = new AtomicInteger(200);
    final AtomicReference<String> body = new AtomicReference<>("Good evening.");
    final PageVisit visit = new PageVisit(
            Fixtures.fetcher(http, database),
            new PageLooks(database),
            new PageIdentity(new Identities(database)),
            new NewPages(new PageSchedule(database), clock),
            sink,
            Fixtures.metrics(),
            new PageVisit.Times(Duration.ofSeconds(10), Fixtures.noJitter(), clock));
    BadServer server;
    Source source;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer().on("/speech", e -> BadServer.answer(e, status.get(), body.get()));
        source = Fixtures.source("a", new Discovery.Listing(server.url("/").uri(), null, UrlPatterns.ALL));
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    void later(Duration time) throws Exception {
        clock.forward(time);
        // The turn of the host is of the wall clock, which is ahead of the test's; a page is claimed by the latter.
        FrontierDatabase.forgetHosts();
        visit.visit(source, Fixtures.claim(database, clock.instant()));
    }

    SeenPage seen() {
        return new SeenPages(database).list(null, "a", 10, null).get(0);
    }
}
