package dev.lectern.watch;

import dev.lectern.frontier.SourceCheck;
import dev.lectern.frontier.SourceChecks;
import dev.lectern.measure.RegularMeasurement;
import dev.lectern.source.SourceRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How every source is doing, for alarms. Read from the database now and then, not counted here: sources move from one
 * process to another, and the failures that one of them saw would stay when another has long succeeded.
 */
@Singleton
class SourceMetrics implements RegularMeasurement.Measurement {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final SourceChecks checks;
    private final SourceRegistry registry;
    private final Clock clock;
    private final RegularMeasurement regular;
    private final boolean enabled;
    private final MultiGauge failures;
    private final MultiGauge overdue;
    private final MultiGauge quiet;

    SourceMetrics(
            MeterRegistry metrics,
            SourceChecks checks,
            SourceRegistry registry,
            Clock clock,
            Vertx vertx,
            WatchConfig config) {
        this.checks = checks;
        this.registry = registry;
        this.clock = clock;
        this.regular = new RegularMeasurement(vertx, "The state of the sources", EVERY, this);
        this.enabled = config.enabled();
        this.failures = MultiGauge.builder("lectern.source.failures")
                .description("Looks at the source in a row that failed")
                .register(metrics);
        this.overdue = MultiGauge.builder("lectern.source.overdue")
                .description("How long the next look at the source has been due")
                .baseUnit("seconds")
                .register(metrics);
        this.quiet = MultiGauge.builder("lectern.source.quiet")
                .description("Since the source showed its last new page")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder(
                        "lectern.sources.invalid",
                        registry,
                        definitions -> definitions.invalid().size())
                .description("Source definitions that cannot be used")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            regular.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        regular.stop();
    }

    /** Only of sources that are defined now: what nobody watches any more must not ring for ever. */
    @Override
    public void take() {
        tell(checks.of(registry.sources()), clock.instant());
    }

    @Override
    public void forget() {
        tell(List.of(), clock.instant());
    }

    private void tell(List<SourceCheck> states, Instant now) {
        failures.register(
                states.stream().map(check -> row(check, check.failures())).toList(), true);
        overdue.register(
                states.stream()
                        .map(check -> row(check, since(check.nextDue(), now)))
                        .toList(),
                true);
        quiet.register(
                states.stream()
                        .filter(check -> check.lastNewPage() != null)
                        .map(check -> row(check, since(check.lastNewPage(), now)))
                        .toList(),
                true);
    }

    private static Row<Number> row(SourceCheck check, Number value) {
        return Row.of(Tags.of("source", check.source()), value);
    }

    private static double since(@Nullable Instant time, Instant now) {
        return time == null || time.isAfter(now)
                ? 0
                : Duration.between(time, now).toMillis() / 1000.0;
    }
}
