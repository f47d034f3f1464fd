package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.speech.Speech;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * How well the pages of each source are read: a site that changes its layout shows here, as its pages hold no speech any
 * more or its speeches miss what they used to have. Only of news: the pages of an archive may well look different.
 */
@ApplicationScoped
public class FieldMetrics {

    /** Anybody may put pages on the topic; their words are no reason for ever more series. */
    private static final String UNDEFINED = "undefined";

    private final MeterRegistry registry;

    FieldMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void read(ScrapedPage page, Optional<Source> source, ParseResult result) {
        if (page.arrival() != Arrival.LIVE) {
            return;
        }
        String id = source.map(Source::id).orElse(UNDEFINED);
        String outcome = IngestMetrics.outcome(result);
        registry.counter("lectern.source.read", "source", id, "outcome", outcome)
                .increment();
        if (result instanceof ParseResult.Speeches found) {
            found.speeches().forEach(speech -> fields(id, speech));
        }
    }

    private void fields(String source, Speech speech) {
        field(source, "title", speech.title() != null);
        field(source, "speakers", !speech.speakers().isEmpty());
        field(source, "spokenOn", speech.spokenOn() != null);
        field(source, "language", speech.language() != null);
        field(source, "place", speech.place() != null);
    }

    private void field(String source, String field, boolean filled) {
        registry.counter("lectern.source.fields", "source", source, "field", field, "filled", Boolean.toString(filled))
                .increment();
    }
}
