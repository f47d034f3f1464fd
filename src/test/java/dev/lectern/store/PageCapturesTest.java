package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PageCapturesTest {

    private static final Instant SEEN = Instant.parse("2026-11-22T10:00:00Z");

    private final Database database = new Database(TestDatabase.get());
    private final FeedRows feed = new FeedRows(TestDatabase.get());
    private final CaptureRows rows = new CaptureRows(TestDatabase.get());
    private final PageCaptures captures = new PageCaptures(TestDatabase.get());
    private final SampleChange sample = SampleChange.at(1);
    private final String url = sample.value().url();

    @BeforeEach
    void announce() {
        rows.clear();
        feed.announce(sample);
    }

    @Test
    void whatWasFetchedAfterTheSpeechWasSeenMayTellMore() {
        rows.keep(page(Instant.parse("2026-11-22T00:00:00Z")));
        rows.keep(page(Instant.parse("2026-11-23T00:00:00Z")));

        KeptCapture newest = captures.newest(url);

        assertThat(newest).isNotNull();
        assertThat(newest.fetchedAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(captures.mayTellMore(newest)).isTrue();
    }

    @Test
    void whatWasFetchedBeforeItWasSeenTellsNothingNew() {
        rows.keep(page(sample.value().scrapedAt().minusSeconds(1)));

        KeptCapture newest = captures.newest(url);

        assertThat(newest).isNotNull();
        assertThat(newest.fetchedAt()).isEqualTo(sample.value().scrapedAt());
        database.change("update speech set confirmed_at = confirmed_at + interval '1 hour'");
        assertThat(captures.mayTellMore(newest)).isFalse();
    }

    @Test
    void theCaptureOfAFurtherPlaceTellsNothingNewWhenItWasRead() {
        feed.place(sample.value().id(), "embassy", "Embassy of Lumen", "XE", "available");
        String embassy = "https://embassy.example/" + sample.value().id();
        database.change("update speech_place set confirmed_at = ?", SEEN);
        rows.keep(page(embassy, SEEN));

        KeptCapture newest = captures.newest(embassy);

        assertThat(newest).isNotNull();
        assertThat(captures.mayTellMore(newest)).isFalse();
        database.change("update speech_place set confirmed_at = ?", SEEN.minusSeconds(1));
        assertThat(captures.mayTellMore(newest)).isTrue();
    }

    @Test
    void aPageWithoutASpeechMayTellOne() {
        rows.keep(page("https://a.example/", SEEN));

        KeptCapture newest = captures.newest("https://a.example/");

        assertThat(newest).isNotNull();
        assertThat(captures.mayTellMore(newest)).isTrue();
        assertThat(captures.newest("https://b.example/")).isNull();
    }

    private ScrapedPage page(Instant time) {
        return page(url, time);
    }

    private static ScrapedPage page(String address, Instant time) {
        return new ScrapedPage(
                address, "a", time, Arrival.LIVE, time.toString().getBytes(UTF_8), "text/plain", 200, PageHints.NONE);
    }
}
