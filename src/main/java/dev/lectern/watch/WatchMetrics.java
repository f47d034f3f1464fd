package dev.lectern.watch;

import dev.lectern.page.PageEvent;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What operators see of the watching. */
@Singleton
class WatchMetrics {

    private final MeterRegistry registry;

    WatchMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Tells from now on how many workers are lost. */
    void workers(Workers workers) {
        registry.gauge("lectern.watch.workers.lost", workers, Workers::lost);
    }

    /** A page or listing was asked for. */
    void fetched(String source, FetchOutcome outcome) {
        registry.counter("lectern.pages.fetched", "source", source, "outcome", outcome.word())
                .increment();
    }

    /** Kafka acknowledged a page. */
    void published(PageEvent event) {
        registry.counter(
                        "lectern.pages.published",
                        "source",
                        event.source(),
                        "arrival",
                        event.arrival().word())
                .increment();
    }
}
