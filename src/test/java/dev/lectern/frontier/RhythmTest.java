package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RhythmTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void learnsNothingFromWhatWasThereBefore() {
        Rhythm begun = Rhythm.UNKNOWN.begun(300, NOON);

        assertThat(begun.gap()).isNull();
        assertThat(begun.finds()).isZero();
        assertThat(begun.last()).isEqualTo(NOON);
    }

    @Test
    void learnsTheUsualTimeBetweenTwoPages() {
        Rhythm rhythm = Rhythm.UNKNOWN.begun(1, NOON);

        Rhythm two = rhythm.found(2, NOON.plus(DAY), ZoneOffset.UTC);
        Rhythm more = two.found(1, NOON.plus(DAY).plus(DAY), ZoneOffset.UTC);

        assertThat(two.gap()).isEqualTo(Duration.ofHours(12));
        assertThat(more.gap()).isBetween(Duration.ofHours(13), Duration.ofHours(23));
    }

    @Test
    void staysWhenNothingIsFound() {
        assertThat(Rhythm.UNKNOWN.found(0, NOON, ZoneOffset.UTC)).isEqualTo(Rhythm.UNKNOWN);
    }

    @Test
    void countsHoursByTheClockOfTheSource() {
        Rhythm rhythm = Rhythm.UNKNOWN.found(1, NOON, ZoneId.of("Asia/Tokyo"));

        assertThat(rhythm.byHour().get(21)).isEqualTo(1);
    }

    @Test
    void knowsAHabitAndForgetsIt() {
        Rhythm habit = Rhythm.UNKNOWN;
        for (int day = 0; day < 60; day++) {
            habit = habit.found(1, NOON.plus(DAY.multipliedBy(day)), ZoneOffset.UTC);
        }
        Rhythm changed = habit;
        for (int day = 60; day < 2000; day++) {
            changed = changed.found(1, NOON.minusSeconds(6 * 3600).plus(DAY.multipliedBy(day)), ZoneOffset.UTC);
        }

        assertThat(habit.weight(12)).isGreaterThan(5);
        assertThat(habit.weight(6)).isLessThan(0.5);
        assertThat(changed.weight(6)).isGreaterThan(5);
        assertThat(changed.weight(12)).isLessThan(0.5);
        assertThat(changed.finds()).isLessThanOrEqualTo(501);
    }

    @Test
    void prefersNoHourOfASourceThatIsNotKnown() {
        assertThat(Rhythm.UNKNOWN.weight(0)).isEqualTo(1);
        assertThat(Rhythm.UNKNOWN.weight(23)).isEqualTo(1);
    }
}
