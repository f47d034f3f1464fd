package dev.lectern.frontier;

import dev.lectern.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceScheduleTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<WatchedDiscovery> WATCHED =
            List.of(new WatchedDiscovery("a", "https://a.example/news", "a.example", MINUTE, MINUTE.multipliedBy(30)));

    private final DataSource database = FrontierDatabase.empty();
    private final SourceSchedule schedule = new SourceSchedule(database);

    @Test
    void isDueAtOnceAndThenAfterItsInterval() {
        schedule.watch(WATCHED, NOON, MINUTE);
        DueSource first = claim(NOON).orElseThrow();
        schedule.visited(first, NOON, Rhythm.UNKNOWN, MINUTE, "test");

        assertThat(first.firstVisit()).isTrue();
        assertThat(claim(NOON.plusSeconds(59))).isEmpty();
        assertThat(claim(NOON.plusSeconds(60))).get().returns(false, DueSource::firstVisit);
    }

    @Test
    void goesToOneClaimerOnly() {
        schedule.watch(WATCHED, NOON, MINUTE);
        claim(NOON);

        Optional<DueSource> second = claim(NOON);

        assertThat(second).isEmpty();
    }

    @Test
    void changesNothingForOneWhoseLeaseRanOutWhenAnotherHasIt() {
        schedule.watch(WATCHED, NOON, MINUTE);
        DueSource late = claim(NOON).orElseThrow();
        Instant later = NOON.plusSeconds(300);
        DueSource holder = claim(later).orElseThrow();

        DueSource lateStill = schedule.extend(late, later.plusSeconds(900));
        schedule.failed(lateStill, later, "The host did not answer.", Trouble.FAILED, later, "after a failure");
        schedule.visited(lateStill, later, Rhythm.UNKNOWN, MINUTE, "test");
        schedule.release(lateStill, later);

        assertThat(claim(later)).isEmpty();
        assertThat(claim(holder.leaseUntil()))
                .get()
                .returns(true, DueSource::firstVisit)
                .returns(0, DueSource::failures);
    }

    @Test
    void canBeKeptLongerAndThenEnded() {
        schedule.watch(WATCHED, NOON, MINUTE);
        DueSource kept = schedule.extend(claim(NOON).orElseThrow(), NOON.plusSeconds(900));

        Optional<DueSource> meanwhile = claim(NOON.plusSeconds(899));
        schedule.release(kept, NOON);

        assertThat(meanwhile).isEmpty();
        assertThat(claim(NOON.plusSeconds(899))).isPresent();
    }

    @Test
    void staysAFirstVisitUntilOneSucceeds() {
        schedule.watch(WATCHED, NOON, MINUTE);
        schedule.failed(
                claim(NOON).orElseThrow(),
                NOON,
                "The host did not answer.",
                Trouble.FAILED,
                NOON.plusSeconds(5),
                "after a failure");

        Optional<DueSource> again = claim(NOON.plusSeconds(5));

        assertThat(again).get().returns(true, DueSource::firstVisit).returns(1, DueSource::failures);
    }

    @Test
    void bringsForwardALookThatAnOlderSlowerDefinitionPutOff() {
        schedule.watch(WATCHED, NOON, MINUTE);
        schedule.visited(claim(NOON).orElseThrow(), NOON, Rhythm.UNKNOWN, Duration.ofHours(6), "test");

        schedule.watch(WATCHED, NOON.plusSeconds(1), MINUTE);

        assertThat(claim(NOON.plusSeconds(1801))).isPresent();
    }

    @Test
    void spreadsWhatIsOverdueWhenItIsMoreThanUsual() {
        Instant later = NOON.plusSeconds(7200);
        watchTwoUntilAfter(later);

        int spread = schedule.spread(later, 0, Duration.ofMinutes(5));

        assertThat(spread).isEqualTo(2);
        assertThat(dues()).allSatisfy(due -> assertThat(due).isBetween(later, later.plus(MINUTE)));
    }

    @Test
    void spreadsNothingWhileNoMoreThanUsualIsOverdue() {
        Instant later = NOON.plusSeconds(7200);
        watchTwoUntilAfter(later);

        int spread = schedule.spread(later, 2, Duration.ofMinutes(5));

        assertThat(spread).isZero();
        assertThat(dues()).containsOnly(NOON);
    }

    /** Both are looked at every minute. */
    private void watchTwoUntilAfter(Instant later) {
        var other = new WatchedDiscovery("b", "https://b.example/news", "b.example", MINUTE, MINUTE);
        List<WatchedDiscovery> both = List.of(WATCHED.get(0), other);
        schedule.watch(both, NOON, Duration.ZERO);
        schedule.watchOn(both, later);
    }

    private List<Instant> dues() {
        return new Database(database)
                .list("select next_due from frontier_source", row -> Database.time(row, "next_due"));
    }

    @Test
    void leavesAListingOfABusyHostAlone() {
        schedule.watch(WATCHED, NOON, MINUTE);
        new HostTurns(database).take("a.example", NOON, NOON.plusSeconds(30), MINUTE);

        Optional<DueSource> due = claim(NOON);

        assertThat(due).isEmpty();
    }

    private Optional<DueSource> claim(Instant now) {
        return Claiming.source(database, now, now.plusSeconds(300));
    }
}
