package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageScheduleTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LEASE = NOON.plusSeconds(60);

    private final DataSource database = FrontierDatabase.empty();
    private final PageSchedule schedule = new PageSchedule(database);

    @BeforeEach
    void watchTheSource() {
        FrontierDatabase.watch("a");
    }

    @Test
    void neverGivesTwoClaimersTheSameRow() throws Exception {
        List<FoundPage> pages = IntStream.range(0, 60)
                .mapToObj(i -> page("https://host" + i + ".example/"))
                .toList();
        schedule.add("a", Arrival.LIVE, pages, NOON, NOON);
        Callable<List<String>> claimer = () -> {
            List<String> mine = new ArrayList<>();
            for (var due = claim(); due.isPresent(); due = claim()) {
                mine.add(due.get().url());
            }
            return mine;
        };

        List<String> claimed = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(4);
        for (var result : threads.invokeAll(List.of(claimer, claimer, claimer, claimer))) {
            claimed.addAll(result.get());
        }
        threads.shutdown();

        assertThat(claimed)
                .containsExactlyInAnyOrderElementsOf(
                        pages.stream().map(FoundPage::url).toList());
    }

    @Test
    void givesARowAgainWhenItsLeaseHasRunOut() {
        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/")), NOON, NOON);
        claim();

        Optional<DuePage> again = Claiming.page(database, LEASE, LEASE.plusSeconds(60));

        assertThat(again).isPresent();
    }

    @Test
    void letsASourceHaveThePagesOfOneThatNobodyWatchesAnyMore() {
        var sources = new SourceSchedule(database);
        Duration hour = Duration.ofHours(1);
        sources.watch(
                List.of(new WatchedDiscovery("old", "https://a.example/", "a.example", hour, hour)),
                NOON.minus(hour),
                Duration.ZERO);
        schedule.add("old", Arrival.LIVE, List.of(page("https://a.example/1")), NOON, NOON);
        boolean known = schedule.known(List.of("https://a.example/1"), NOON).isEmpty();

        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/1")), NOON, NOON);

        assertThat(known).isTrue();
        assertThat(claim()).get().returns("a", DuePage::source);
    }

    @Test
    void takesNothingBackFromOneWhoseLeaseRanOutWhenAnotherHasThePage() {
        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/")), NOON, NOON);
        DuePage late = claim().orElseThrow();
        Claiming.page(database, LEASE, LEASE.plusSeconds(60));

        schedule.release(late, LEASE);

        assertThat(Claiming.page(database, LEASE, LEASE.plusSeconds(60))).isEmpty();
    }

    @Test
    void leavesPagesOfABusyHostAlone() {
        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/")), NOON, NOON);
        new HostTurns(database).take("a.example", NOON, LEASE, Duration.ofSeconds(5));

        Optional<DuePage> due = claim();

        assertThat(due).isEmpty();
    }

    @Test
    void leavesPagesOfOtherSourcesAlone() {
        schedule.add("b", Arrival.LIVE, List.of(page("https://a.example/")), NOON, NOON);

        Optional<DuePage> due = claim();

        assertThat(due).isEmpty();
    }

    @Test
    void looksAtNewPagesBeforeKnownOnes() {
        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/old")), NOON, NOON);
        new PageLooks(database)
                .published(Hold.without("https://a.example/old"), NOON, "00", 200, null, null, NOON.minusSeconds(9));
        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/new")), NOON, NOON);

        Optional<DuePage> due = claim();

        assertThat(due).get().returns("https://a.example/new", DuePage::url);
    }

    @Test
    void givesAPageFromElsewhereAScheduleWhenASourceLeadsToIt() {
        new PageOutcomes(database).record("https://a.example/", "kcat", NOON, PageOutcome.SPEECH, null);

        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/")), NOON, NOON);

        assertThat(claim()).get().returns("a", DuePage::source);
    }

    @Test
    void sendsAChangeOfAKnownSpeechLiveAlthoughItWasFoundAsHistory() {
        schedule.add(
                "a", Arrival.BACKFILL, List.of(page("https://a.example/"), page("https://b.example/")), NOON, NOON);
        new PageOutcomes(database).record("https://a.example/", "a", NOON, PageOutcome.SPEECH, null);

        List<DuePage> due = List.of(claim().orElseThrow(), claim().orElseThrow());

        assertThat(due)
                .extracting(page -> page.url() + " " + page.arrival().word())
                .containsExactlyInAnyOrder("https://a.example/ live", "https://b.example/ backfill");
    }

    @Test
    void knowsAPageByHttpAndByHttps() {
        schedule.add("a", Arrival.LIVE, List.of(page("http://a.example/1"), page("https://a.example/2")), NOON, NOON);

        var known = schedule.known(List.of("https://a.example/1", "http://a.example/2", "https://a.example/3"), NOON);

        assertThat(known).containsExactlyInAnyOrder("https://a.example/1", "http://a.example/2");
    }

    @Test
    void takesAGonePageAsNewAgainAfterAnHour() {
        schedule.add("a", Arrival.LIVE, List.of(page("https://a.example/")), NOON, NOON);
        new PageLooks(database).gone(Hold.without("https://a.example/"), NOON, 404, NOON);

        var soon = schedule.known(List.of("https://a.example/"), NOON.plusSeconds(60));
        var later = schedule.known(List.of("https://a.example/"), NOON.plus(Duration.ofHours(2)));

        assertThat(soon).hasSize(1);
        assertThat(later).isEmpty();
    }

    private Optional<DuePage> claim() {
        return Claiming.page(database, NOON, LEASE);
    }

    private static FoundPage page(String url) {
        return new FoundPage(
                url, java.net.URI.create(url).getHost(), new PageHints("A\0 title", "2026-11-21", null, null));
    }
}
