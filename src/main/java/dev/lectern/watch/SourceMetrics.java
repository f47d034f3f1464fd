package dev.lectern.watch;

import dev.lectern.frontier.ReadField;
import dev.lectern.frontier.SourceHealth;
import dev.lectern.frontier.SourceHealths;
import dev.lectern.frontier.SourceState;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How every source is doing, for alarms; the same as people are shown. Read from the database now and then, not counted here:
 * sources move from one process to another, and the failures that one of them saw would stay when another has long succeeded.
 */
@Singleton
class SourceMetrics implements RegularMeasurement.Measurement {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final SourceHealths healths;
    private final SourceRegistry registry;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final RegularMeasurement regular;
    private final boolean enabled;
    private final List<Figure> figures = new ArrayList<>();

    /** A gauge of every source; null where it is not known. */
    private record Figure(MultiGauge gauge, Function<SourceHealth, @Nullable Number> value) {}

    SourceMetrics(
            MeterRegistry metrics,
            SourceHealths healths,
            SourceRegistry registry,
            Clock clock,
            Vertx vertx,
            WatchConfig config) {
        this.healths = healths;
        this.registry = registry;
        this.metrics = metrics;
        this.clock = clock;
        this.regular = new RegularMeasurement(vertx, "The state of the sources", EVERY, this);
        this.enabled = config.enabled();
        add("failures", null, "Looks at the source in a row that failed", SourceHealth::consecutiveFailures);
        add("interval", "seconds", "From the last look at the source to the next one", this::interval);
        add("overdue", "seconds", "How long the next look at the source has been due", this::overdue);
        add("quiet", "seconds", "Since the source showed its last new page", this::quiet);
        add("blocked", null, "Whether its host turns us away", is(SourceState.BLOCKED));
        add("forbidden", null, "Whether its robots.txt forbids a listing", is(SourceState.FORBIDDEN));
        add("layout.changed", null, "Whether a listing leads to no page any more", is(SourceState.LAYOUT_CHANGED));
        add("fields.lost", null, "How many fields its speeches used to have and have no longer", lost(false));
        add("speeches.lost", null, "Whether its pages used to hold speeches and do so no longer", lost(true));
        add(
                "not.modified.ratio",
                null,
                "Which part of the requests of today and yesterday was answered 304",
                health -> health.traffic().sinceYesterday().notModifiedShare());
        Gauge.builder(
                        "lectern.sources.invalid",
                        registry,
                        definitions -> definitions.invalid().size())
                .description("Source definitions that cannot be used")
                .register(metrics);
    }

    private void add(
            String name, @Nullable String unit, String description, Function<SourceHealth, @Nullable Number> value) {
        MultiGauge gauge = MultiGauge.builder("lectern.source." + name)
                .description(description)
                .baseUnit(unit)
                .register(metrics);
        figures.add(new Figure(gauge, value));
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
        tell(healths.all().stream()
                .filter(health -> registry.find(health.id()).isPresent())
                .toList());
    }

    @Override
    public void forget() {
        tell(List.of());
    }

    private void tell(List<SourceHealth> sources) {
        for (Figure figure : figures) {
            List<Row<?>> rows = new ArrayList<>();
            for (SourceHealth health : sources) {
                Number value = figure.value().apply(health);
                if (value != null) {
                    rows.add(Row.of(Tags.of("source", health.id()), value));
                }
            }
            figure.gauge().register(rows, true);
        }
    }

    private static Function<SourceHealth, @Nullable Number> is(SourceState state) {
        return health -> health.state() == state ? 1 : 0;
    }

    private static Function<SourceHealth, @Nullable Number> lost(boolean speeches) {
        return health -> health.lost().stream()
                .filter(lost -> (lost.field() == ReadField.SPEECH) == speeches)
                .count();
    }

    private @Nullable Number interval(SourceHealth health) {
        return health.interval() == null ? null : health.interval().toMillis() / 1000.0;
    }

    private Number overdue(SourceHealth health) {
        return health.nextCheck() == null ? 0 : since(health.nextCheck());
    }

    private @Nullable Number quiet(SourceHealth health) {
        return health.lastNewPage() == null ? null : since(health.lastNewPage());
    }

    private double since(Instant time) {
        return Math.max(0, Duration.between(time, clock.instant()).toMillis() / 1000.0);
    }
}
