package dev.lectern.watch;

import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.Rhythm;
import dev.lectern.frontier.SeenPages;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SitemapVisitTest {

    private final DataSource database = FrontierDatabase.empty();
    private final HttpFetcher http = new HttpFetcher("Lectern/1", Fixtures.LIMITS, Clock.systemUTC());
    private final SitemapVisit visit = new SitemapVisit(
            Fixtures.fetcher(http, database),
            new DiscoveryMemory(database),
            new NewPages(new PageSchedule(database), Clock.systemUTC()),
            Fixtures.metrics(),
            Clock.systemUTC());
    private ChangingSite server;
    private Discovery.Sitemap sitemap;
    private Source source;

    @BeforeEach
    void start() throws IOException {
        server = new ChangingSite();
        sitemap = new Discovery.Sitemap(server.url("/sitemap.xml").uri(), UrlPatterns.ALL);
        source = Fixtures.source("a", sitemap);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void takesForNewsWhatWasNotListedBefore() throws Exception {
        server.on("/sitemap.xml", 200, pages(page("p1", null)));
        look(true);
        String today = Instant.now().toString();
        server.on(
                "/sitemap.xml",
                200,
                pages(page("p1", null), page("p2", null), page("p3", today), page("p4", "2020-01-01")));

        look(false);

        assertThat(seen()).containsExactlyInAnyOrder("p1 backfill", "p2 live", "p3 live", "p4 backfill");
    }

    @Test
    void takesTheNewestOfALargeSitemapAndNeverTheOthers() throws Exception {
        // A backfill of two pages, as the source of these tests has it, is one of 200 addresses.
        String[] all = IntStream.range(0, 300)
                .mapToObj(i ->
                        page("p" + i, Instant.EPOCH.plus(Duration.ofDays(i)).toString()))
                .toArray(String[]::new);
        server.on("/sitemap.xml", 200, pages(all));
        look(true);

        look(false);

        assertThat(seen())
                .hasSize(200)
                .contains("p299 backfill", "p100 backfill")
                .doesNotContain("p99 backfill");
    }

    @Test
    void readsOnlyThePartsThatChanged() throws Exception {
        server.on("/sitemap.xml", 200, index(part("a.xml", "2026-01-01"), part("b.xml", "2026-01-02")))
                .on("/a.xml", 200, pages(page("p1", null)))
                .on("/b.xml", 200, pages(page("p2", null)));
        look(true);
        server.requests.clear();
        server.on("/sitemap.xml", 200, index(part("a.xml", "2026-01-01"), part("b.xml", "2026-01-03")));

        look(false);

        assertThat(server.requests).containsExactly("/sitemap.xml", "/b.xml");
        assertThat(seen()).containsExactlyInAnyOrder("p1 backfill", "p2 backfill");
    }

    @Test
    void takesForHistoryWhatAPartListsThatTheFirstVisitDidNotReach() throws Exception {
        server.on(
                        "/sitemap.xml",
                        200,
                        index(part("a.xml", "2026-01-04"), part("b.xml", "2026-01-03"), part("c.xml", "2026-01-02")))
                .on("/a.xml", 200, pages(page("p1", null)))
                .on("/b.xml", 200, pages(page("p2", null)))
                .on("/c.xml", 200, pages(page("p3", null)));
        look(true);
        server.on(
                "/sitemap.xml",
                200,
                index(part("c.xml", "2026-01-05"), part("a.xml", "2026-01-04"), part("b.xml", "2026-01-03")));

        look(false);

        assertThat(seen()).containsExactlyInAnyOrder("p1 backfill", "p2 backfill", "p3 backfill");
    }

    @Test
    void readsAPartAgainThatCouldNotBeRead() throws Exception {
        server.on("/sitemap.xml", 200, index(part("a.xml", "2026-01-01"), part("b.xml", "2026-01-02")), "ETag", "\"1\"")
                .on("/a.xml", 200, pages(page("p1", null)))
                .on("/b.xml", 500, "");
        look(true);
        server.on("/b.xml", 200, pages(page("p2", null)));

        look(false);

        assertThat(seen()).containsExactlyInAnyOrder("p1 backfill", "p2 live");
    }

    @Test
    void tellsWhatIsNoSitemap() throws Exception {
        server.on("/sitemap.xml", 200, "<html><body>Not here</body></html>");

        assertThat(look(false)).isInstanceOf(VisitOutcome.Broken.class);
    }

    private VisitOutcome look(boolean first) throws InterruptedException {
        var due = new DueSource(
                "a", sitemap.name(), "a.example", first, Duration.ofSeconds(2), Rhythm.UNKNOWN, 0, Instant.MAX);
        return visit.visit(source, sitemap, due, () -> {});
    }

    private List<String> seen() {
        return new SeenPages(database)
                .list(null, "a", 1000, null).stream()
                        .map(page -> page.url().replaceAll(".*/", "") + " " + page.arrival())
                        .toList();
    }

    private String page(String name, @Nullable String modified) {
        return "<url>" + loc(name, modified) + "</url>";
    }

    private String part(String name, String modified) {
        return "<sitemap>" + loc(name, modified) + "</sitemap>";
    }

    private String loc(String name, @Nullable String modified) {
        return "<loc>" + server.url("/" + name) + "</loc>"
                + (modified == null ? "" : "<lastmod>" + modified + "</lastmod>");
    }

    private static String pages(String... urls) {
        return List.of(urls).stream()
                .collect(Collectors.joining(
                        "", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</urlset>"));
    }

    private static String index(String... parts) {
        return List.of(parts).stream()
                .collect(Collectors.joining(
                        "", "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</sitemapindex>"));
    }
}
