package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleChange;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PageCapturesTest {

    private final CaptureRows rows = new CaptureRows(TestDatabase.get());
    private final PageCaptures captures = new PageCaptures(TestDatabase.get());
    private final SampleChange sample = SampleChange.at(1);
    private final String url = sample.value().url();

    @BeforeEach
    void announce() {
        rows.clear();
        new FeedRows(TestDatabase.get()).announce(sample);
    }

    @Test
    void tellsWhatASpeechIsReadFromAndWhatWasFetchedLast() {
        rows.keep(page(Instant.parse("2026-11-22T00:00:00Z")));
        rows.keep(page(Instant.parse("2026-11-23T00:00:00Z")));

        var current = captures.current(url).orElseThrow();
        var newest = captures.newest(url);

        assertThat(current.available()).isTrue();
        assertThat(current.kept()).isTrue();
        assertThat(current.source()).isEqualTo("ports");
        assertThat(current.capture().fetchedAt()).isEqualTo(sample.value().scrapedAt());
        assertThat(newest).isNotNull();
        assertThat(newest.fetchedAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void aPageWithoutASpeechHasNoCurrentOne() {
        assertThat(captures.current("https://a.example/")).isEmpty();
        assertThat(captures.newest("https://a.example/")).isNull();
    }

    private ScrapedPage page(Instant time) {
        return new ScrapedPage(
                url, "a", time, Arrival.LIVE, time.toString().getBytes(UTF_8), "text/plain", 200, PageHints.NONE);
    }
}
