package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageOutcomesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String URL = "https://a.example/news/1";

    private final javax.sql.DataSource database = FrontierDatabase.empty();
    private final PageOutcomes outcomes = new PageOutcomes(database);
    private final SeenPages pages = new SeenPages(database);

    @Test
    void keepsAPageFromElsewhereWithoutASchedule() {
        outcomes.record(URL, "kcat", NOON, PageOutcome.NOT_A_SPEECH, "It is\0 a menu.");

        List<SeenPage> seen = pages.list(PageOutcome.NOT_A_SPEECH, "kcat", 10, null);
        assertThat(seen).singleElement().satisfies(page -> {
            assertThat(page.url()).isEqualTo(URL);
            assertThat(page.outcome()).isEqualTo("not-a-speech");
            assertThat(page.outcomeReason()).isEqualTo("It is a menu.");
            assertThat(page.nextDue()).isNull();
            assertThat(page.publishedAt()).isNull();
        });
    }

    @Test
    void neverLetsAnOlderLookOverwriteANewerOne() {
        outcomes.record(URL, "a", NOON, PageOutcome.SPEECH, null);

        outcomes.record(URL, "a", NOON.minusSeconds(60), PageOutcome.REJECTED, "It was cut in the middle.");

        assertThat(pages.list(null, null, 10, null))
                .singleElement()
                .returns("speech", SeenPage::outcome)
                .returns(NOON, SeenPage::outcomeAt);
    }

    @Test
    void letsANewerLookOverwriteAnOlderOne() {
        outcomes.record(URL, "a", NOON, PageOutcome.SPEECH, null);

        outcomes.record(URL, "a", NOON.plusSeconds(60), PageOutcome.GONE, null);

        assertThat(pages.list(PageOutcome.GONE, null, 10, null)).hasSize(1);
    }

    @Test
    void listsPagesInPieces() {
        for (int i = 1; i <= 5; i++) {
            outcomes.record("https://a.example/" + i, "a", NOON, PageOutcome.SPEECH, null);
        }

        List<SeenPage> second = pages.list(PageOutcome.SPEECH, "a", 2, "https://a.example/2");

        assertThat(second).extracting(SeenPage::url).containsExactly("https://a.example/3", "https://a.example/4");
    }

    @Test
    void wakesTheHostForAPromiseAlthoughSomebodyAskedTheHostMeanwhile() {
        FrontierDatabase.watch("a");
        new PageSchedule(database)
                .add("a", Arrival.LIVE, List.of(new FoundPage(URL, "a.example", PageHints.NONE)), NOON, NOON);
        DuePage held = Claiming.page(database, NOON, NOON.plusSeconds(180)).orElseThrow();
        Instant lookAgain = NOON.plusSeconds(60);
        outcomes.record(URL, "a", NOON, PageOutcome.NOT_A_SPEECH, "The transcript is to follow.");
        outcomes.await(URL, NOON, Awaited.TEXT, lookAgain);
        Claiming.page(database, lookAgain, NOON.plusSeconds(180));

        new PageLooks(database).published(held.hold(), NOON, "00", 200, null, null, NOON.plusSeconds(3600));

        assertThat(Claiming.page(database, lookAgain, NOON.plusSeconds(180))).isPresent();
    }
}
