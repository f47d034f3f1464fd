package dev.lectern.ingest;

import dev.lectern.alternate.Alternate;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.ParseResult;
import dev.lectern.speech.SampleSpeech;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaptureReadingTest {

    private static final Alternate FRENCH = new Alternate("https://a.example/fr/1", "fr", "hreflang");

    private final ParseResult found = new ParseResult.Speeches(
            "On ferries", List.of(), List.of(SampleSpeech.titled("On ferries")), List.of(FRENCH));

    @Test
    void whatFailsAfterTheParseFailsForItsCaptureOnly() {
        CaptureReading.Result result = CaptureReading.read(page(null), Optional.empty(), () -> found);

        assertThat(result.speeches()).isEmpty();
        assertThat(result.failure()).contains("this is a fault of Lectern, not of the page");
    }

    @Test
    void aSpeechIsReady() {
        CaptureReading.Result result = CaptureReading.read(page(new byte[] {'x'}), Optional.empty(), () -> found);

        assertThat(result.failure()).isNull();
        assertThat(result.part(0)).hasValueSatisfying(read -> {
            assertThat(read.speech().title()).isEqualTo("On ferries");
            assertThat(read.alternates()).containsExactly(FRENCH);
        });
    }

    /** Without bytes it cannot be packed. */
    private static ScrapedPage page(byte[] body) {
        return new ScrapedPage(
                "https://a.example/1",
                "a",
                Instant.parse("2026-11-21T10:00:00Z"),
                Arrival.BACKFILL,
                body,
                "text/html",
                200,
                PageHints.NONE);
    }
}
