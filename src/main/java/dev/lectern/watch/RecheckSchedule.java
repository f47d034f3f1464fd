package dev.lectern.watch;

import dev.lectern.frontier.Awaited;
import dev.lectern.frontier.PageOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a known page is looked at again: soon at first, as publishers correct what is new, then more and more seldom.
 *
 * @param steps time after each look to the next; the last one stays
 */
record RecheckSchedule(List<Duration> steps) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Revisions come soon, withdrawals at any time. */
    private static final RecheckSchedule OF_SPEECHES =
            new RecheckSchedule(List.of(HOUR, HOUR.multipliedBy(6), DAY, DAY.multipliedBy(7), DAY.multipliedBy(30)));

    /** A page that was something else may have been taken too early; it hardly changes its nature later. */
    private static final RecheckSchedule OF_OTHERS = new RecheckSchedule(
            List.of(HOUR, DAY, DAY.multipliedBy(7), DAY.multipliedBy(30), DAY.multipliedBy(90), DAY.multipliedBy(180)));

    /** Half-written files and broken uploads are mended soon or never. */
    private static final RecheckSchedule OF_UNREADABLE = new RecheckSchedule(
            List.of(HOUR, HOUR.multipliedBy(6), DAY, DAY.multipliedBy(7), DAY.multipliedBy(30), DAY.multipliedBy(90)));

    /** A source asked more often than this changes as quickly, like the demo site; its pages are followed at that pace. */
    private static final Duration QUICK = Duration.ofSeconds(30);

    private static final List<Integer> QUICK_FACTORS = List.of(5, 10, 15, 30, 60, 300, 1800, 43_200);

    /** So many looks at {@code every} are given to a text that goes on, longer than any speech takes to be typed. */
    private static final int LOOKS_AT_ONGOING = 200;

    /** Looks at {@code every}, twice as long each time, then every six hours for this many looks: two weeks. */
    private static final int LOOKS_FOR_TEXT = 56;

    RecheckSchedule {
        steps = List.copyOf(steps);
    }

    /**
     * The schedule of a page.
     *
     * @param every how often its source is asked at most
     * @param outcome what it held when it was last read; null when that is not known
     * @param awaited what it promises
     */
    static RecheckSchedule of(Duration every, @Nullable PageOutcome outcome, Awaited awaited) {
        if (awaited == Awaited.MORE) {
            return ongoing(every);
        } else if (awaited == Awaited.TEXT) {
            return announced(every);
        } else if (every.compareTo(QUICK) < 0) {
            return new RecheckSchedule(
                    QUICK_FACTORS.stream().map(every::multipliedBy).toList());
        } else if (outcome == PageOutcome.NOT_A_SPEECH || outcome == PageOutcome.TAKEN_DOWN) {
            return OF_OTHERS;
        }
        return outcome == PageOutcome.REJECTED ? OF_UNREADABLE : OF_SPEECHES;
    }

    private static RecheckSchedule ongoing(Duration every) {
        List<Duration> steps = new ArrayList<>();
        for (int i = 0; i < LOOKS_AT_ONGOING; i++) {
            steps.add(every);
        }
        steps.addAll(OF_SPEECHES.steps);
        return new RecheckSchedule(steps);
    }

    private static RecheckSchedule announced(Duration every) {
        List<Duration> steps = new ArrayList<>();
        Duration longest = HOUR.multipliedBy(6);
        for (Duration step = every; step.compareTo(longest) < 0; step = step.multipliedBy(2)) {
            steps.add(step);
        }
        for (int i = 0; i < LOOKS_FOR_TEXT; i++) {
            steps.add(longest);
        }
        steps.addAll(OF_OTHERS.steps.subList(1, OF_OTHERS.steps.size()));
        return new RecheckSchedule(steps);
    }

    /** Time to the next look after so many looks that went well since the first. */
    Duration after(int rechecks) {
        return steps.get(Math.min(rechecks, steps.size() - 1));
    }
}
