package dev.lectern.embedded;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which the site publishes at an even pace: from a start of the program to the next, or to a long
 * time in which nobody looked. Publications are numbered from 1 for ever: first the library, then editions.
 *
 * @param after number of publications before this run
 * @param startedAt when it began; the next publication is one interval later
 * @param every interval between two speeches of the library
 * @param editions interval between two editions
 */
record DemoRun(long after, Instant startedAt, Duration every, Duration editions) {

    /** When publication {@code number}, which must be after this run's beginning, is due. */
    Instant timeOf(long number, int library) {
        long speeches = Math.max(0, Math.min(number, library) - after);
        long rest = number - after - speeches;
        return startedAt.plus(every.multipliedBy(speeches)).plus(editions.multipliedBy(rest));
    }

    /** The number of the last publication due at {@code now}; {@code after} when none is. */
    long dueAt(Instant now, int library) {
        Duration time = Duration.between(startedAt, now);
        if (time.isNegative()) {
            return after;
        }
        long left = Math.max(0, library - after);
        long speeches = Math.min(left, time.dividedBy(every));
        if (speeches < left) {
            return after + speeches;
        }
        return after + left + time.minus(every.multipliedBy(left)).dividedBy(editions);
    }
}
