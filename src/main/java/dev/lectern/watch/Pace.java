package dev.lectern.watch;

import dev.lectern.source.Source;
import java.time.Duration;

/** How often a source is asked. */
final class Pace {

    private static final Duration QUICKEST_RETRY = Duration.ofSeconds(1);
    private static final Duration SLOWEST_FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration LEAST_LONGEST_RETRY = Duration.ofMinutes(1);

    private Pace() {}

    /** Waits after failures of a source's pages and listings. */
    static Backoff backoff(Source source) {
        Duration first = max(QUICKEST_RETRY, min(source.every(), SLOWEST_FIRST_RETRY));
        return new Backoff(first, max(LEAST_LONGEST_RETRY, source.atMost()));
    }

    /**
     * Time to the next look at a listing: the shortest after news, then a quarter longer each time.
     *
     * @param current time between the last two looks
     */
    static Duration interval(Source source, Duration current, int newPages) {
        return newPages > 0
                ? source.every()
                : max(source.every(), min(current.multipliedBy(5).dividedBy(4), source.atMost()));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
