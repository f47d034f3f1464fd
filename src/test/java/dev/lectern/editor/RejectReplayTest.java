package dev.lectern.editor;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RejectReplayTest {

    private static final Instant FETCHED = Instant.parse("2026-11-21T12:00:00Z");

    private final ScrapedPage page = new ScrapedPage(
            "https://a.example/1",
            "ports",
            FETCHED,
            Arrival.LIVE,
            new byte[] {1},
            "text/html",
            200,
            new PageHints("Of bridges", null, null, null));

    @Test
    void newsOfThisWeekIsStillNews() {
        ScrapedPage sent = RejectReplay.arriving(page, FETCHED.plus(Duration.ofDays(7)));

        assertThat(sent).isEqualTo(page);
    }

    @Test
    void olderNewsIsHistoryWithTheTimeOfItsFetch() {
        ScrapedPage sent =
                RejectReplay.arriving(page, FETCHED.plus(Duration.ofDays(7)).plusSeconds(1));

        assertThat(sent.arrival()).isEqualTo(Arrival.BACKFILL);
        assertThat(sent.time()).isEqualTo(FETCHED);
        assertThat(sent.hints()).isEqualTo(page.hints());
    }
}
