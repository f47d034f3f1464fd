package dev.lectern.watch;

import java.time.Duration;

/**
 * A page that was not there several times in a row. It is gone when it was missing for long enough, and at as many looks as that time
 * has: a clock that jumps ahead passes the time in a moment, but none of the looks.
 *
 * @param patience how long it must be missing
 * @param since time from the first miss to this one, as the clock tells
 * @param before misses before this one
 */
record Absence(Duration patience, Duration since, int before) {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration LEAST = Duration.ofSeconds(1);

    boolean confirmed() {
        return before >= looks() && since.compareTo(patience) >= 0;
    }

    /** Time until the next look. */
    Duration nextLook() {
        Duration remaining = patience.minus(since);
        boolean shorter = remaining.compareTo(Duration.ZERO) > 0 && remaining.compareTo(step()) < 0;
        return shorter && remaining.compareTo(LEAST) > 0 ? remaining : step();
    }

    /** Two looks at least follow the first miss, however short the patience. */
    private Duration step() {
        Duration half = patience.dividedBy(2);
        Duration step = half.compareTo(LONGEST) > 0 ? LONGEST : half;
        return step.compareTo(LEAST) > 0 ? step : LEAST;
    }

    private long looks() {
        long whole = patience.dividedBy(step());
        return Math.max(1, patience.compareTo(step().multipliedBy(whole)) > 0 ? whole + 1 : whole);
    }
}
