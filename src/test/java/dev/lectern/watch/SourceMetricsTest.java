package dev.lectern.watch;

import dev.lectern.frontier.Claiming;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.Healths;
import dev.lectern.frontier.SourceSchedule;
import dev.lectern.frontier.SourceTraffic;
import dev.lectern.frontier.Traffic;
import dev.lectern.frontier.Trouble;
import dev.lectern.frontier.WatchedDiscovery;
import dev.lectern.source.SourceRegistry;
import dev.lectern.source.SourcesConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceMetricsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock LATER = Clock.fixed(NOON.plusSeconds(100), ZoneOffset.UTC);

    private final DataSource database = FrontierDatabase.empty();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void tellsOfFailuresAndOfLooksThatAreDue() {
        var schedule = new SourceSchedule(database);
        fail(schedule, "inbox", "/in", Trouble.FAILED);
        fail(schedule, "of-yesterday", "/out", Trouble.FAILED); // no definition has this id

        metrics().take();

        assertThat(gauge("lectern.source.failures")).isEqualTo(1);
        assertThat(gauge("lectern.source.overdue")).isEqualTo(95);
        assertThat(gauge("lectern.source.interval")).isEqualTo(5);
        assertThat(gauge("lectern.source.blocked")).isZero();
        assertThat(gauge("lectern.source.layout.changed")).isZero();
        assertThat(meters.get("lectern.source.failures").gauges()).hasSize(1);
        assertThat(meters.get("lectern.sources.invalid").gauge().value()).isZero();
    }

    @Test
    void tellsWhichSortOfTroubleThereIs() {
        fail(new SourceSchedule(database), "inbox", "/in", Trouble.LAYOUT_CHANGED);

        metrics().take();

        assertThat(gauge("lectern.source.layout.changed")).isEqualTo(1);
        assertThat(gauge("lectern.source.blocked")).isZero();
        assertThat(gauge("lectern.source.forbidden")).isZero();
    }

    @Test
    void tellsWhichPartOfTheRequestsBroughtNothingNew() {
        new SourceTraffic(database).add(LocalDate.of(2026, 11, 20), Map.of("inbox", new Traffic(4, 3, 0, 1, 0, 0, 9)));

        metrics().take();

        assertThat(gauge("lectern.source.not.modified.ratio")).isEqualTo(0.75);
    }

    @Test
    void tellsNothingOfAStateThatItCannotRead() {
        fail(new SourceSchedule(database), "inbox", "/in", Trouble.FAILED);
        SourceMetrics metrics = metrics();
        metrics.take();

        metrics.forget();

        assertThat(meters.find("lectern.source.failures").gauges()).isEmpty();
        assertThat(meters.find("lectern.source.overdue").gauges()).isEmpty();
    }

    private void fail(SourceSchedule schedule, String source, String path, Trouble trouble) {
        var watched =
                List.of(new WatchedDiscovery(source, path, "file:x", Duration.ofSeconds(1), Duration.ofSeconds(1)));
        schedule.watch(watched, NOON, Duration.ZERO);
        schedule.failed(
                Claiming.source(database, NOON, NOON.plusSeconds(60)).orElseThrow(),
                NOON,
                "The folder cannot be read.",
                trouble,
                NOON.plusSeconds(5),
                "after a failure");
    }

    private double gauge(String name) {
        return meters.get(name).tag("source", "inbox").gauge().value();
    }

    /** Not started: the test measures itself, so there is no need for Vert.x. */
    private SourceMetrics metrics() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withMapping(WatchConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("lectern.embedded", "true", "lectern.inbox", "/in"), "the test", 100))
                .build();
        var registry = new SourceRegistry(config.getConfigMapping(SourcesConfig.class), config, LATER);
        return new SourceMetrics(
                meters,
                Healths.of(database, registry, LATER),
                registry,
                LATER,
                null,
                config.getConfigMapping(WatchConfig.class));
    }
}
