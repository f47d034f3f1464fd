package dev.lectern.watch;

import dev.lectern.page.PageEvent;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What operators see of the watching. */
@Singleton
class WatchMetrics {

    private final MeterRegistry registry;
    private final Tally tally;

    WatchMetrics(MeterRegistry registry, Tally tally) {
        this.registry = registry;
        this.tally = tally;
    }

    /** Tells from now on how many workers are lost. */
    void workers(Workers workers) {
        registry.gauge("lectern.watch.workers.lost", workers, Workers::lost);
    }

    /** A page or listing was asked for. */
    void fetched(String source, FetchOutcome outcome) {
        registry.counter("lectern.pages.fetched", "source", source, "outcome", outcome.word())
                .increment();
        if (outcome instanceof FetchOutcome.Page page) {
            registry.counter("lectern.pages.bytes", "source", source).increment(page.body().length);
        }
        tally.fetched(source, outcome);
    }

    /** A page held the same bytes as before. */
    void unchanged(String source) {
        registry.counter("lectern.pages.unchanged", "source", source).increment();
        tally.unchanged(source);
    }

    /** Kafka acknowledged a page. */
    void published(PageEvent event) {
        tally.published(event.source());
        registry.counter(
                        "lectern.pages.published",
                        "source",
                        event.source(),
                        "arrival",
                        event.arrival().word())
                .increment();
    }
}
