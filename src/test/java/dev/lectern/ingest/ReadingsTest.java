package dev.lectern.ingest;

import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.ReadField;
import dev.lectern.frontier.Reading;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.source.SourcesConfig;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.SampleSpeech;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingsTest {

    private static final ParseResult SPEECH =
            new ParseResult.Speeches("A bridge", List.of(), List.of(SampleSpeech.titled("A bridge")), List.of());

    private final Optional<Source> source = source();

    @Test
    void tellsWhichFieldsAreFilled() {
        Reading reading = Readings.of(page(Arrival.LIVE), source, SPEECH).orElseThrow();

        assertThat(reading.outcome()).isEqualTo(PageOutcome.SPEECH);
        assertThat(reading.filled()).contains(ReadField.TITLE).doesNotContain(ReadField.TEXT);
    }

    @Test
    void countsAPageWithoutASpeechToo() {
        var menu = new ParseResult.NotASpeech(null, List.of(), "It is a menu.", Evidence.TEXT, false);

        assertThat(Readings.of(page(Arrival.LIVE), source, menu))
                .hasValueSatisfying(reading -> assertThat(reading.outcome()).isEqualTo(PageOutcome.NOT_A_SPEECH));
    }

    @Test
    void countsNoArchiveNothingUnreadableAndNoSourceThatAnybodyMadeUp() {
        assertThat(Readings.of(page(Arrival.BACKFILL), source, SPEECH)).isEmpty();
        assertThat(Readings.of(page(Arrival.LIVE), Optional.empty(), SPEECH)).isEmpty();
        assertThat(Readings.of(page(Arrival.LIVE), source, ParseResult.Unreadable.failed(new IllegalStateException())))
                .isEmpty();
    }

    private static ScrapedPage page(Arrival arrival) {
        return new ScrapedPage(
                "https://a.example/",
                "inbox",
                Instant.parse("2026-11-21T12:00:00Z"),
                arrival,
                new byte[0],
                "text/html",
                200,
                PageHints.NONE);
    }

    private static Optional<Source> source() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("lectern.inbox", "/in"), "test", 100))
                .build();
        return new SourceRegistry(config.getConfigMapping(SourcesConfig.class), config, Clock.systemUTC())
                .find("inbox");
    }
}
