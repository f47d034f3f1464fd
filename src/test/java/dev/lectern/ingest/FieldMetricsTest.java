package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.ParseResult;
import dev.lectern.speech.SampleSpeech;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FieldMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FieldMetrics metrics = new FieldMetrics(registry);

    @Test
    void countsWhichFieldsAreFilled() {
        metrics.read(page(Arrival.LIVE), Optional.empty(), speech());

        assertThat(registry.get("lectern.source.read")
                        .tags("source", "undefined", "outcome", "speech")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("lectern.source.fields")
                        .tags("source", "undefined", "field", "title", "filled", "true")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsNoArchive() {
        metrics.read(page(Arrival.BACKFILL), Optional.empty(), speech());

        assertThat(registry.getMeters()).isEmpty();
    }

    private static ParseResult speech() {
        return new ParseResult.Speeches("A bridge", List.of(), List.of(SampleSpeech.titled("A bridge")));
    }

    private static ScrapedPage page(Arrival arrival) {
        return new ScrapedPage(
                "https://a.example/",
                "made-up",
                Instant.parse("2026-11-21T12:00:00Z"),
                arrival,
                new byte[0],
                "text/html",
                200,
                PageHints.NONE);
    }
}
