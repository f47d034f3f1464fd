package dev.lectern.ingest;

import dev.lectern.parse.ParseResult;
import dev.lectern.store.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Counts what ingest does. */
@ApplicationScoped
public class IngestMetrics {

    private final MeterRegistry registry;
    private final Timer parsing;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.parsing = registry.timer("lectern.parse");
    }

    ParseResult parse(Supplier<ParseResult> parse) {
        return parsing.record(parse);
    }

    void parsed(ParseResult result) {
        registry.counter("lectern.pages.parsed", "outcome", outcome(result)).increment();
    }

    /** The word for what a page was found to be. */
    static String outcome(ParseResult result) {
        return result instanceof ParseResult.Speeches
                ? "speech"
                : result instanceof ParseResult.NotASpeech ? "not-a-speech" : "unreadable";
    }

    void stored(Stored stored) {
        registry.counter("lectern.speeches.stored", "change", stored.word()).increment();
    }

    void rejected(String stage) {
        registry.counter("lectern.pages.rejected", "stage", stage).increment();
    }
}
