package dev.lectern.watch;

import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.Rhythm;
import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedVisitTest {

    private static final String RSS = "<rss version='2.0'><channel><title>t</title>%s</channel></rss>";
    private static final String ITEM = "<item><title>%1$s</title><link>/%1$s</link></item>";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><link rel=alternate type='application/rss+xml' href='%s'></head></html>";

    private final DataSource database = FrontierDatabase.empty();
    private final HttpFetcher http = new HttpFetcher("Lectern/1", Fixtures.LIMITS, Clock.systemUTC());
    private final FeedVisit visit = new FeedVisit(
            new PageWalk(
                    Fixtures.fetcher(http, database),
                    new NewPages(new PageSchedule(database), Clock.systemUTC()),
                    Fixtures.metrics()),
            new DiscoveryMemory(database));
    private ChangingSite server;
    private Discovery.Feed feed;
    private Source source;

    @BeforeEach
    void start() throws IOException {
        server = new ChangingSite();
        feed = new Discovery.Feed(
                server.url("/feed").uri(), new UrlPatterns(List.of(), List.of(Pattern.compile("/private"))));
        source = Fixtures.source("a", feed);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void takesTheFirstVisitsEntriesAsHistoryAndLaterOnesAsNews() throws Exception {
        server.on("/feed", 200, RSS.formatted(ITEM.formatted("p1")));
        look(true);
        server.on("/feed", 200, RSS.formatted(ITEM.formatted("p2") + ITEM.formatted("private") + ITEM.formatted("p1")));

        VisitOutcome second = look(false);

        assertThat(second).isEqualTo(new VisitOutcome.Complete(1));
        assertThat(seen())
                .extracting(page -> page.url().replaceAll(".*/", "") + " " + page.arrival())
                .containsExactlyInAnyOrder("p1 backfill", "p2 live");
    }

    @Test
    void isContentWithAFeedThatHasNothing() throws Exception {
        server.on("/feed", 200, RSS.formatted(""));

        assertThat(look(false)).isEqualTo(new VisitOutcome.Complete(0));
    }

    @Test
    void remembersTheFeedToWhichAPageLeads() throws Exception {
        server.on("/feed", 200, PAGE.formatted("/real")).on("/real", 200, RSS.formatted(ITEM.formatted("p1")));
        look(true);
        server.requests.clear();

        look(false);

        assertThat(server.requests).containsExactly("/real");
    }

    @Test
    void looksForTheFeedAgainWhenItIsGone() throws Exception {
        server.on("/feed", 200, PAGE.formatted("/real")).on("/real", 200, RSS.formatted(ITEM.formatted("p1")));
        look(true);
        server.on("/real", 404, "").on("/feed", 200, PAGE.formatted("/new"));
        server.on("/new", 200, RSS.formatted(ITEM.formatted("p2")));

        assertThat(look(false)).isEqualTo(new VisitOutcome.Complete(1));
    }

    @Test
    void tellsWhatIsWrongWithAFeed() throws Exception {
        server.on("/feed", 200, "<rss><channel>\n<item></channel></rss>");

        assertThat(look(false))
                .isInstanceOfSatisfying(
                        VisitOutcome.Broken.class,
                        broken -> assertThat(broken.reason()).contains("/feed", "line 2"));
    }

    private VisitOutcome look(boolean first) throws InterruptedException {
        var due = new DueSource(
                "a", feed.name(), "a.example", first, Duration.ofSeconds(2), Rhythm.UNKNOWN, 0, Instant.MAX);
        return visit.visit(source, feed, due, () -> {});
    }

    private List<SeenPage> seen() {
        return new SeenPages(database).list(null, "a", 10, null);
    }
}
