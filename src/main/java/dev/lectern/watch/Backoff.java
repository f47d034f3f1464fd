package dev.lectern.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failures in a row: twice as long each time.
 *
 * @param first wait after the first failure
 * @param atMost longest wait
 */
record Backoff(Duration first, Duration atMost) {

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

    /**
     * The wait.
     *
     * @param failures failures in a row before this one
     * @param retryAfter what the server asks for; null when it does not say
     */
    Duration after(int failures, @Nullable Duration retryAfter) {
        Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
        if (wait.compareTo(atMost) > 0) {
            wait = atMost;
        }
        if (retryAfter == null || retryAfter.compareTo(wait) <= 0) {
            return wait;
        }
        return retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
    }

    /** The wait, and why it is so long. */
    Interval interval(int failures, @Nullable Duration retryAfter) {
        Duration own = after(failures, null);
        Duration wait = after(failures, retryAfter);
        if (wait.compareTo(own) > 0) {
            return new Interval(wait, "the host asks for it (Retry-After or robots.txt)");
        }
        return new Interval(
                own,
                own.equals(atMost)
                        ? "the longest wait after failures"
                        : "after a failure, and twice as long after each further one");
    }
}
