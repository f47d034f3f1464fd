package dev.lectern.frontier;

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

class SourceHealthsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final DataSource database = FrontierDatabase.empty();
    private final SourceHealths healths = new SourceHealths(database, registry());

    @Test
    void tellsOfADefinedSourceThatWasNeverLookedAt() {
        assertThat(healths.find("inbox")).get().satisfies(health -> {
            assertThat(health.publisher()).isEqualTo("Inbox");
            assertThat(health.lastCheck()).isNull();
            assertThat(health.pagesSeen()).isZero();
        });
    }

    @Test
    void tellsHowASourceIsDoing() {
        var schedule = new SourceSchedule(database);
        var watched =
                List.of(new WatchedDiscovery("inbox", "/in", "file:x", Duration.ofSeconds(1), Duration.ofSeconds(1)));
        schedule.watch(watched, NOON, Duration.ZERO);
        schedule.failed(
                Claiming.source(database, NOON, NOON.plusSeconds(60)).orElseThrow(),
                NOON,
                "The folder cannot be read.",
                false,
                NOON.plusSeconds(5));
        var outcomes = new PageOutcomes(database);
        outcomes.record("inbox:a", "inbox", NOON, PageOutcome.SPEECH, null);
        outcomes.record("inbox:b", "inbox", NOON, PageOutcome.NOT_A_SPEECH, "It is a menu.");
        outcomes.record("inbox:c", "inbox", NOON, PageOutcome.REJECTED, "It is cut.");

        SourceHealth health = healths.find("inbox").orElseThrow();

        assertThat(health)
                .isEqualTo(new SourceHealth(
                        "inbox",
                        "Inbox",
                        NOON,
                        NOON.plusSeconds(5),
                        null,
                        Duration.ofSeconds(1),
                        1,
                        "The folder cannot be read.",
                        3,
                        0,
                        1,
                        1,
                        1));
    }

    @Test
    void passesOverListingsThatTheDefinitionNoLongerHas() {
        var schedule = new SourceSchedule(database);
        var old =
                List.of(new WatchedDiscovery("inbox", "/old", "file:x", Duration.ofSeconds(1), Duration.ofSeconds(1)));
        schedule.watch(old, NOON, Duration.ZERO);
        schedule.failed(
                Claiming.source(database, NOON, NOON.plusSeconds(60)).orElseThrow(),
                NOON,
                "It is gone.",
                false,
                NOON.plusSeconds(5));
        var current = new WatchedDiscovery("inbox", "/in", "file:x", Duration.ofSeconds(1), Duration.ofSeconds(1));
        schedule.watch(List.of(current), NOON.plusSeconds(60), Duration.ZERO);

        SourceHealth health = healths.find("inbox").orElseThrow();

        assertThat(health.consecutiveFailures()).isZero();
        assertThat(health.failureReason()).isNull();
        assertThat(health.nextCheck()).isEqualTo(NOON.plusSeconds(60));
        assertThat(healths.all()).containsExactly(health);
    }

    @Test
    void tellsOfTheListingsOfASourceThatOnlyOthersWatch() {
        var watched = new WatchedDiscovery("theirs", "/x", "file:x", Duration.ofSeconds(1), Duration.ofSeconds(1));
        new SourceSchedule(database).watch(List.of(watched), NOON, Duration.ZERO);

        assertThat(healths.find("theirs")).get().returns(NOON, SourceHealth::nextCheck);
    }

    @Test
    void listsDefinedSourcesAndThoseThatOthersWatch() {
        new PageOutcomes(database).record("https://a.example/", "kcat", NOON, PageOutcome.SPEECH, null);

        assertThat(healths.all()).extracting(SourceHealth::id).containsExactly("inbox", "kcat");
        assertThat(healths.find("nobody")).isEmpty();
    }

    private static SourceRegistry registry() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("lectern.inbox", "/in"), "test", 100))
                .build();
        return new SourceRegistry(config.getConfigMapping(SourcesConfig.class), config, Clock.systemUTC());
    }
}
