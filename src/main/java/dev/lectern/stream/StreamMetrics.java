package dev.lectern.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What operators see of the stream. */
@Singleton
class StreamMetrics {

    private final Clock clock;
    private final Counter events;
    private final Timer scrapeToStream;

    StreamMetrics(
            MeterRegistry registry,
            Places places,
            Subscribers subscribers,
            Selections selections,
            HeldBytes held,
            Ring ring,
            Clock clock) {
        this.clock = clock;
        Gauge.builder("lectern.stream.subscribers", places, Places::taken)
                .description("Clients that have the stream open")
                .register(registry);
        Gauge.builder("lectern.stream.position", ring, Ring::last)
                .description("Position of the newest change that the stream has; -1 before it began")
                .register(registry);
        Gauge.builder("lectern.stream.filters", selections, Selections::count)
                .description("Distinct filters that they have")
                .register(registry);
        Gauge.builder("lectern.stream.replay.bytes", held, HeldBytes::count)
                .description("What was read for clients from PostgreSQL and waits for them to take it")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("lectern.stream.replay.waiting", held, HeldBytes::waiting)
                .description("Pages that are not read for clients before others have taken some of that")
                .register(registry);
        FunctionCounter.builder("lectern.stream.stalled", subscribers, Subscribers::stalled)
                .description("Clients that were closed as they took nothing for too long")
                .register(registry);
        this.events = Counter.builder("lectern.stream.events")
                .description("Changes sent to clients")
                .register(registry);
        this.scrapeToStream = Timer.builder("lectern.scrape.to.stream")
                .description("From the fetch of a page that is news to the change in the stream")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
    }

    /** So many changes were sent to one client. */
    void sent(int changes) {
        events.increment(changes);
    }

    /** A change came into the ring while the stream was live. */
    void arrived(Change change) {
        Instant scrapedAt = change.facts().scrapedAt();
        if (scrapedAt != null && change.facts().arrival().equals("live")) {
            Duration taken = Duration.between(scrapedAt, clock.instant());
            scrapeToStream.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
