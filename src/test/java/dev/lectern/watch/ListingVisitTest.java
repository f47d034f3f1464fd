package dev.lectern.watch;

import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.Rhythm;
import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.frontier.Trouble;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListingVisitTest {

    private final DataSource database = FrontierDatabase.empty();
    private final HttpFetcher http = new HttpFetcher("Lectern/1", Fixtures.LIMITS, Clock.systemUTC());
    private final DiscoveryMemory memory = new DiscoveryMemory(database);
    private final ListingVisit visit = new ListingVisit(
            new PageWalk(
                    Fixtures.fetcher(http, database),
                    new NewPages(new PageSchedule(database), Clock.systemUTC()),
                    Fixtures.metrics()),
            memory);
    private ChangingSite server;
    private Discovery.Listing listing;
    private Source source;

    @BeforeEach
    void start() throws IOException {
        server = new ChangingSite();
        listing = new Discovery.Listing(server.url("/news").uri(), "a.item", UrlPatterns.ALL);
        source = Fixtures.source("a", listing);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void takesWhatTheFirstVisitFindsAsHistoryAndGoesAsFarBackAsToldTo() throws Exception {
        server.on("/news", e -> {
            String query = e.getRequestURI().getQuery();
            int page = query == null ? 1 : Integer.parseInt(query.substring("page=".length()));
            BadServer.answer(
                    e, 200, "<a class=item href=/p" + page + ">x</a><a href='?page=" + (page + 1) + "'>older</a>");
        });

        VisitOutcome outcome = look(true);

        assertThat(outcome).isEqualTo(new VisitOutcome.Complete(2));
        assertThat(seen())
                .extracting(page -> page.url().replaceAll(".*/", "") + " " + page.arrival())
                .containsExactly("p1 backfill", "p2 backfill");
    }

    @Test
    void takesWhatLaterVisitsFindAsNews() throws Exception {
        server.on("/news", 200, "<a class=item href=/p1>x</a>");

        look(false);
        VisitOutcome second = look(false);

        assertThat(seen()).singleElement().returns("live", SeenPage::arrival);
        assertThat(second).isEqualTo(new VisitOutcome.Complete(0));
    }

    @Test
    void stopsAtThePageOnWhichSomethingIsKnown() throws Exception {
        server.on("/news", 200, "<a class=item href=/p1>x</a><a rel=next href=/older>older</a>")
                .on("/older", 200, "<a class=item href=/p2>x</a>");
        look(false);
        server.requests.clear();

        look(false);

        assertThat(server.requests).containsExactly("/news");
    }

    @Test
    void asksOnlyForWhatChanged() throws Exception {
        server.on("/news", e -> {
            boolean known = "\"1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
            BadServer.answer(e, known ? 304 : 200, known ? "" : "<a class=item href=/p1>x</a>", "ETag", "\"1\"");
        });
        look(false);

        VisitOutcome second = look(false);

        // The second answer holds no links; a visit that read it would be broken.
        assertThat(second).isEqualTo(new VisitOutcome.Complete(0));
    }

    @Test
    void callsAListingWithoutLinksBroken() throws Exception {
        server.on("/news", 200, "<p>Please accept our cookies.</p>");

        assertThat(look(false)).isInstanceOfSatisfying(VisitOutcome.Broken.class, broken -> {
            assertThat(broken.reason()).contains("No links", "a.yaml");
            assertThat(broken.trouble()).isEqualTo(Trouble.FAILED);
        });
    }

    @Test
    void asksWhetherTheLayoutChangedWhenAListingLeadsNowhereAnyMore() throws Exception {
        server.on("/news", 200, "<a class=item href=/p1>x</a>");
        look(false);
        server.on("/news", 200, "<a class=new-item href=/p2>x</a>");

        VisitOutcome second = look(false);

        assertThat(second).isInstanceOfSatisfying(VisitOutcome.Broken.class, broken -> {
            assertThat(broken.trouble()).isEqualTo(Trouble.LAYOUT_CHANGED);
            assertThat(broken.reason()).startsWith(ListingVisit.LAYOUT_CHANGED).contains("links", "a.yaml");
        });
    }

    @Test
    void asksAListingWhereItMovedForGood() throws Exception {
        server.on("/news", 301, "", "Location", "/moved").on("/moved", 200, "<a class=item href=/p1>x</a>");
        look(true);
        server.on("/news", 500, "").on("/moved", 200, "<a class=item href=/p1>x</a><a class=item href=/p2>x</a>");

        VisitOutcome second = look(false);

        assertThat(second).isEqualTo(new VisitOutcome.Complete(1));
    }

    @Test
    void knowsThatItsLayoutChangedAlsoWhenItMovedBack() throws Exception {
        server.on("/news", 301, "", "Location", "/moved").on("/moved", 200, "<a class=item href=/p1>x</a>");
        look(true);
        server.on("/news", 200, "<a class=new-item href=/p2>x</a>").on("/moved", 404, "");

        VisitOutcome second = look(false);

        assertThat(second)
                .isInstanceOfSatisfying(
                        VisitOutcome.Broken.class,
                        broken -> assertThat(broken.trouble()).isEqualTo(Trouble.LAYOUT_CHANGED));
    }

    @Test
    void takesWhatIsNewWithoutASelectorAlthoughItHardlyLooksLikeAnArticle() throws Exception {
        listing = new Discovery.Listing(listing.url(), null, UrlPatterns.ALL);
        source = Fixtures.source("a", listing);
        String menu = "<a href=/sitemap-of-all>Map</a>";
        server.on("/news", 200, menu + "<p><a href=/speeches/2026-11-20-on-bread>On bread</a>");
        look(true);
        server.on("/news", 200, menu + "<p><a href=/speeches/on-peas>On peas</a>");

        look(false);

        assertThat(seen())
                .extracting(page -> page.url().replaceAll(".*/", "") + " " + page.arrival())
                .containsExactlyInAnyOrder("2026-11-20-on-bread backfill", "on-peas live");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void isCompleteOnceTheFirstPageWasRead(int statusOfTheSecond) throws Exception {
        server.on("/news", 200, "<a class=item href=/p1>x</a><a rel=next href=/older>older</a>")
                .on("/older", statusOfTheSecond, "");

        VisitOutcome outcome = look(true);

        assertThat(outcome).isEqualTo(new VisitOutcome.Complete(1));
        assertThat(server.requests).contains("/older");
    }

    @Test
    void saysWhyAListingCannotBeHad() throws Exception {
        server.on("/news", 503, "", "Retry-After", "60");

        assertThat(look(false)).isInstanceOfSatisfying(VisitOutcome.Broken.class, broken -> {
            assertThat(broken.reason()).contains("answered 503");
            assertThat(broken.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        });
    }

    private VisitOutcome look(boolean first) throws InterruptedException {
        var due = new DueSource(
                "a",
                listing.url().toString(),
                "a.example",
                first,
                Duration.ofSeconds(2),
                Rhythm.UNKNOWN,
                0,
                Instant.MAX);
        return visit.visit(source, listing, due, () -> {});
    }

    private List<SeenPage> seen() {
        return new SeenPages(database).list(null, "a", 10, null);
    }
}
