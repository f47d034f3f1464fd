package dev.lectern.frontier;

import dev.lectern.measure.RegularMeasurement;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Has the pages counted now and then: every process looks whether it is time, whatever its role, so that it needs no certain one. */
@Singleton
class PageCounting implements RegularMeasurement.Measurement {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PageCounts counts;
    private final Clock clock;
    private final RegularMeasurement regular;

    PageCounting(PageCounts counts, Clock clock, Vertx vertx) {
        this.counts = counts;
        this.clock = clock;
        this.regular = new RegularMeasurement(vertx, "How many pages there are", EVERY, this);
    }

    void start(@Observes StartupEvent event) {
        regular.start();
    }

    void stop(@Observes ShutdownEvent event) {
        regular.stop();
    }

    @Override
    public void take() {
        counts.countWhenDue(clock.instant());
    }

    /** The last count stays: its age is told with it. */
    @Override
    public void forget() {}
}
