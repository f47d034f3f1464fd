package dev.lectern.frontier;

import dev.lectern.source.SourceRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceHealthsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final DataSource database = FrontierDatabase.empty();
    private final SourceRegistry registry = Healths.inbox();
    private final Clock clock = Clock.fixed(NOON.plusSeconds(2), ZoneOffset.UTC);
    private final SourceHealths healths = Healths.of(database, registry, clock);

    @Test
    void tellsOfADefinedSourceThatWasNeverLookedAt() {
        assertThat(find("inbox")).get().satisfies(health -> {
            assertThat(health.publisher()).isEqualTo("Inbox");
            assertThat(health.state()).isEqualTo(SourceState.WAITING);
            assertThat(health.lastCheck()).isNull();
            assertThat(health.pages()).isEqualTo(PageCount.NONE);
        });
    }

    @Test
    void tellsHowASourceIsDoing() {
        fail("inbox", "/in", Trouble.FAILED);
        var outcomes = new PageOutcomes(database);
        outcomes.record("inbox:a", "inbox", NOON, PageOutcome.SPEECH, null);
        outcomes.record("inbox:b", "inbox", NOON, PageOutcome.NOT_A_SPEECH, "It is a menu.");
        outcomes.record("inbox:c", "inbox", NOON, PageOutcome.REJECTED, "It is cut.");
        Traffic day = new Traffic(4, 1, 0, 2, 1, 0, 900);
        new SourceTraffic(database).add(TODAY.minusDays(9), Map.of("inbox", day));

        SourceHealth health = find("inbox").orElseThrow();

        assertThat(health)
                .isEqualTo(new SourceHealth(
                        "inbox",
                        "Inbox",
                        SourceState.FAILING,
                        NOON,
                        NOON.plusSeconds(5),
                        null,
                        Duration.ofSeconds(5),
                        "after a failure",
                        1,
                        "The folder cannot be read.",
                        new PageCount(3, 3, 3, 0, 1, 1, 1, 0, 0),
                        NOON.plusSeconds(2),
                        new RecentTraffic(Traffic.NONE, Traffic.NONE, day),
                        List.of()));
    }

    @Test
    void passesOverListingsThatTheDefinitionNoLongerHas() {
        fail("inbox", "/old", Trouble.BLOCKED);
        watch("inbox", "/in", NOON.plusSeconds(60));

        SourceHealth health = find("inbox").orElseThrow();

        assertThat(health.state()).isEqualTo(SourceState.WAITING);
        assertThat(health.consecutiveFailures()).isZero();
        assertThat(health.failureReason()).isNull();
        assertThat(health.nextCheck()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void tellsOfTheListingsOfASourceThatOnlyOthersWatch() {
        watch("theirs", "/x", NOON);

        assertThat(find("theirs")).get().returns(NOON, SourceHealth::nextCheck);
    }

    @Test
    void theWorstListingTellsTheStateOfItsSource() {
        fail("theirs", "/a", Trouble.LAYOUT_CHANGED);
        fail("theirs", "/b", Trouble.FAILED);

        assertThat(healths.all()).extracting(SourceHealth::state).contains(SourceState.LAYOUT_CHANGED);
    }

    @Test
    void aHostThatShowsItsListingAndTurnsUsAwayFromThePagesBlocksUs() {
        watch("theirs", "/a", NOON);
        new SourceTraffic(database).add(TODAY.minusDays(1), Map.of("theirs", new Traffic(90, 80, 0, 2, 0, 8, 0)));

        assertThat(find("theirs")).get().returns(SourceState.BLOCKED, SourceHealth::state);
    }

    @Test
    void listsDefinedSourcesAndThoseThatOthersWatchOrPublish() {
        new PageOutcomes(database).record("https://a.example/", "kcat", NOON, PageOutcome.SPEECH, null);
        watch("theirs", "/x", NOON);
        new PageCounts(database).countWhenDue(NOON);

        List<SourceHealth> all = healths.all();

        assertThat(all).extracting(SourceHealth::id).containsExactly("inbox", "kcat", "theirs");
        assertThat(all.get(1).pages().speeches()).isEqualTo(1);
        assertThat(all.get(1).countedAt()).isEqualTo(NOON);
        assertThat(find("nobody")).isEmpty();
    }

    private Optional<SourceHealth> find(String id) {
        return Healths.reports(database, registry, clock).find(id).map(SourceReport::health);
    }

    private void watch(String source, String path, Instant at) {
        var watched = new WatchedDiscovery(source, path, "file:" + path, Duration.ofSeconds(1), Duration.ofSeconds(1));
        new SourceSchedule(database).watch(List.of(watched), at, Duration.ZERO);
    }

    private void fail(String source, String path, Trouble trouble) {
        watch(source, path, NOON);
        new SourceSchedule(database)
                .failed(
                        Claiming.source(database, NOON, NOON.plusSeconds(60)).orElseThrow(),
                        NOON,
                        "The folder cannot be read.",
                        trouble,
                        NOON.plusSeconds(5),
                        "after a failure");
    }
}
