package dev.lectern.watch;

import dev.lectern.frontier.Claims;
import dev.lectern.frontier.Due;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.HostTurns;
import dev.lectern.frontier.SourceSchedule;
import dev.lectern.source.SourceRegistry;
import dev.lectern.source.SourcesConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WatchListsTest {

    private static final Duration LEASE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final DataSource database = FrontierDatabase.empty();
    private final Fixtures.HandClock clock = new Fixtures.HandClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final SourceSchedule schedule = new SourceSchedule(database);
    private WatchLists lists;

    @BeforeEach
    void begin() throws IOException {
        define("a");
        lists = lists();
    }

    @Test
    void makeTheirSourcesDueAtOnce() {
        WatchList list = lists.get();

        assertThat(list.sources()).containsOnlyKeys("a");
        assertThat(due(list)).hasSize(1);
    }

    @Test
    void takeUpADefinitionThatIsAdded() throws IOException {
        lists.get();
        define("b");
        clock.forward(Duration.ofMinutes(1));

        WatchList list = lists.get();

        assertThat(list.sources()).containsOnlyKeys("a", "b");
        assertThat(due(list)).hasSize(2);
    }

    @Test
    void goOnWatchingForAsLongAsTheyAreAsked() {
        for (int i = 0; i < 18; i++) {
            lists.get();
            clock.forward(Duration.ofMinutes(10));
        }

        WatchList list = lists.get();

        assertThat(due(list)).hasSize(1);
    }

    @Test
    void letASourceGoThatHasNoDefinitionAnyMore() throws IOException {
        lists.get();
        Files.delete(folder.resolve("a.yaml"));
        clock.forward(Duration.ofHours(2));

        WatchList list = lists.get();

        assertThat(list.sources()).isEmpty();
        assertThat(due(list)).isEmpty();
    }

    @Test
    void doNotWaitForATimeThatAWrongClockHadReached() throws IOException {
        lists.get();
        clock.forward(Duration.ofDays(1)); // wrongly
        for (Due looked : due(lists.get())) {
            schedule.release((DueSource) looked, clock.instant().plusSeconds(300));
            Instant lease = clock.instant().plusSeconds(1).plus(LEASE);
            new HostTurns(database).end(looked.host(), lease, clock.instant().plusSeconds(5));
        }
        clock.forward(Duration.ofDays(1).negated());
        define("b");

        WatchList list = lists.get();

        assertThat(list.sources()).containsOnlyKeys("a", "b");
        clock.forward(Duration.ofSeconds(300));
        assertThat(due(list)).hasSize(2);
    }

    @Test
    void aClockThatIsADayAheadMakesEverythingDueOnce() {
        lists.get();
        assertThat(due(lists.get())).hasSize(1);

        clock.forward(Duration.ofDays(1));

        assertThat(due(lists.get())).hasSize(1);
        assertThat(due(lists.get())).isEmpty();
    }

    private List<Due> due(WatchList list) {
        return new Claims(database).take(list.rules(), 9, clock.instant().plusSeconds(1), LEASE, LEASE);
    }

    private void define(String id) throws IOException {
        Files.writeString(folder.resolve(id + ".yaml"), """
                id: %s
                publisher: A publisher
                discover:
                  - listing: https://%s.example/
                """.formatted(id, id));
    }

    private WatchLists lists() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("lectern.sources.directory", folder.toString()), "the test", 100))
                .build();
        var registry = new SourceRegistry(config.getConfigMapping(SourcesConfig.class), config, clock);
        return new WatchLists(registry, schedule, false, clock);
    }
}
