package dev.lectern.frontier;

import dev.lectern.source.SourceRegistry;
import dev.lectern.source.SourcesConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;

/** What tells how sources are doing, put together. */
public final class Healths {

    private Healths() {}

    public static SourceHealths of(DataSource database, SourceRegistry registry, Clock clock) {
        return new SourceHealths(
                registry,
                new DiscoveryHealths(database, registry, clock),
                new PageCounts(database),
                new SourceTraffic(database),
                new LatestLosses(new ParseHealth(database), clock),
                clock);
    }

    static SourceReports reports(DataSource database, SourceRegistry registry, Clock clock) {
        return new SourceReports(
                database,
                of(database, registry, clock),
                new DiscoveryHealths(database, registry, clock),
                new RobotsFiles(database),
                new ArchiveProgress(database),
                new SourceTraffic(database),
                new ParseHealth(database),
                clock);
    }

    /** A registry that knows an inbox, {@code /in}. */
    static SourceRegistry inbox() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("lectern.inbox", "/in"), "test", 100))
                .build();
        return new SourceRegistry(config.getConfigMapping(SourcesConfig.class), config, Clock.systemUTC());
    }
}
