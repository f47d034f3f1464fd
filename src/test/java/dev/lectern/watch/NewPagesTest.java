package dev.lectern.watch;

import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.Hold;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Source SOURCE =
            Fixtures.source("a", new Discovery.Listing(URI.create("https://a.example/"), null, UrlPatterns.ALL));

    private final DataSource database = FrontierDatabase.empty();
    private final NewPages pages = new NewPages(new PageSchedule(database), new Fixtures.HandClock(NOON));

    @Test
    void countsOnlyThoseThatWereNotKnown() {
        pages.add(SOURCE, List.of(link("https://a.example/1")), Arrival.LIVE);

        int added = pages.add(SOURCE, List.of(link("https://a.example/1"), link("https://a.example/2")), Arrival.LIVE);

        assertThat(added).isEqualTo(1);
        assertThat(urls()).containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void takesAnAddressThatIsGivenTwiceOnce() {
        int added = pages.add(SOURCE, List.of(link("https://a.example/1"), link("https://a.example/1")), Arrival.LIVE);

        assertThat(added).isEqualTo(1);
    }

    @Test
    void takesTheSecureOneOfTwoAddressesThatDifferInTheSchemeOnly() {
        int added = pages.add(SOURCE, List.of(link("http://a.example/1"), link("https://a.example/1")), Arrival.LIVE);

        assertThat(added).isEqualTo(1);
        assertThat(urls()).containsExactly("https://a.example/1");
    }

    @Test
    void addsMoreThanFitIntoOneStatement() {
        List<FoundLink> links = IntStream.range(0, 1001)
                .mapToObj(i -> link("https://a.example/" + i))
                .toList();

        assertThat(pages.add(SOURCE, links, Arrival.BACKFILL)).isEqualTo(1001);
    }

    @Test
    void looksAtKnownPagesThatAreSaidToHaveChanged() {
        published("https://a.example/1");
        published("https://a.example/2");

        pages.add(
                SOURCE,
                List.of(
                        changed("https://a.example/1", NOON.plusSeconds(60)),
                        changed("https://a.example/2", NOON.minusSeconds(60))),
                Arrival.LIVE);

        assertThat(due("https://a.example/1")).isEqualTo(NOON);
        assertThat(due("https://a.example/2")).isEqualTo(LATER);
    }

    @Test
    void believesNoListThatSaysOfVeryManyPagesThatTheyChanged() {
        List<FoundLink> links = IntStream.range(0, 51)
                .mapToObj(i -> changed("https://a.example/" + i, NOON.plusSeconds(60)))
                .toList();
        links.forEach(link -> published(link.url().toString()));

        pages.add(SOURCE, links, Arrival.LIVE);

        assertThat(due("https://a.example/7")).isEqualTo(LATER);
    }

    private void published(String url) {
        pages.add(SOURCE, List.of(link(url)), Arrival.LIVE);
        new PageLooks(database).published(Hold.without(url), NOON, "00", 200, null, null, LATER);
    }

    private Instant due(String url) {
        return new SeenPages(database)
                .list(null, "a", 100, null).stream()
                        .filter(page -> page.url().equals(url))
                        .findFirst()
                        .orElseThrow()
                        .nextDue();
    }

    private static FoundLink changed(String url, Instant modified) {
        return new FoundLink(HttpUrl.get(url), PageHints.NONE, modified);
    }

    private List<String> urls() {
        return new SeenPages(database)
                .list(null, "a", 10, null).stream().map(SeenPage::url).toList();
    }

    private static FoundLink link(String url) {
        return new FoundLink(HttpUrl.get(url), PageHints.NONE);
    }
}
