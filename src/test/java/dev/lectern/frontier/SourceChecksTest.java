package dev.lectern.frontier;

import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.source.SourcesConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceChecksTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final DataSource database = FrontierDatabase.empty();
    private final SourceChecks checks = new SourceChecks(database);

    @Test
    void tellsTheFailuresOfASourceButNotThoseOfAListingThatItNoLongerHas() {
        fail("inbox", "/in");
        fail("inbox", "/old");
        fail("of-yesterday", "/out");

        List<SourceCheck> found = checks.of(defined());

        assertThat(found).containsExactly(new SourceCheck("inbox", 1, NOON.plusSeconds(5), null));
    }

    private void fail(String source, String path) {
        var schedule = new SourceSchedule(database);
        var watched =
                List.of(new WatchedDiscovery(source, path, "file:x", Duration.ofSeconds(1), Duration.ofSeconds(1)));
        schedule.watch(watched, NOON, Duration.ZERO);
        schedule.failed(
                Claiming.source(database, NOON, NOON.plusSeconds(60)).orElseThrow(),
                NOON,
                "The folder cannot be read.",
                false,
                NOON.plusSeconds(5));
    }

    private static List<Source> defined() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("lectern.inbox", "/in"), "test", 100))
                .build();
        return new SourceRegistry(config.getConfigMapping(SourcesConfig.class), config, Clock.systemUTC()).sources();
    }
}
