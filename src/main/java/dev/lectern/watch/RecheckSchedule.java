package dev.lectern.watch;

import java.time.Duration;
import java.util.List;

/**
 * When a known page is looked at again: soon at first, as publishers correct what is new, then more and more seldom.
 *
 * @param steps time after each look to the next; the last one stays
 */
record RecheckSchedule(List<Duration> steps) {

    private static final RecheckSchedule USUAL = new RecheckSchedule(List.of(
            Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30)));

    /** A source asked more often than this changes as quickly, like the demo site; its pages are followed at that pace. */
    private static final Duration QUICK = Duration.ofSeconds(30);

    private static final List<Integer> QUICK_FACTORS = List.of(5, 10, 15, 30, 60, 300, 1800, 43_200);

    RecheckSchedule {
        steps = List.copyOf(steps);
    }

    /** The schedule for pages of a source that is looked at so often. */
    static RecheckSchedule of(Duration every) {
        return every.compareTo(QUICK) >= 0
                ? USUAL
                : new RecheckSchedule(
                        QUICK_FACTORS.stream().map(every::multipliedBy).toList());
    }

    /** Time to the next look after so many looks that went well since the first. */
    Duration after(int rechecks) {
        return steps.get(Math.min(rechecks, steps.size() - 1));
    }
}
