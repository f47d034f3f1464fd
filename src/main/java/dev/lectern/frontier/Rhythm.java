package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a source's news comes, learnt from what was found.
 *
 * @param gap usual time between two new pages; null until there were two
 * @param byHour how many finds there were in each hour of the day, in the source's time zone; 24 counts
 * @param last when the last new page was found; null when none was
 */
public record Rhythm(
        @Nullable Duration gap,
        List<Integer> byHour,
        @Nullable Instant last) {

    /** Nothing is known yet. */
    public static final Rhythm UNKNOWN = new Rhythm(null, Collections.nCopies(24, 0), null);

    /** How much a new gap counts beside all former ones. */
    private static final double WEIGHT = 0.3;

    /** So many finds are remembered by hour; then all counts are halved, so that a habit may change. */
    private static final int MOST_FINDS = 500;

    public Rhythm {
        byHour = List.copyOf(byHour);
    }

    /** What is known after the first visit: what it finds was there before and tells nothing of how often news comes. */
    public Rhythm begun(int pages, Instant at) {
        return pages == 0 ? this : new Rhythm(gap, byHour, at);
    }

    /** What is known after new pages were found. */
    public Rhythm found(int newPages, Instant at, ZoneId zone) {
        if (newPages == 0) {
            return this;
        }
        List<Integer> hours = new ArrayList<>(byHour);
        int hour = at.atZone(zone).getHour();
        hours.set(hour, hours.get(hour) + 1);
        if (finds() >= MOST_FINDS) {
            hours.replaceAll(count -> count / 2);
        }
        return new Rhythm(gapAfter(newPages, at), hours, at);
    }

    /** Finds that the hours are known from. */
    public int finds() {
        return byHour.stream().mapToInt(Integer::intValue).sum();
    }

    /** How often news comes around that hour, beside an hour of a source that does not mind the time of day; from 0 to 8. */
    public double weight(int hour) {
        int around = byHour.get((hour + 23) % 24) + byHour.get(hour) + byHour.get((hour + 1) % 24);
        // One imagined find in each hour: a few real ones are no habit yet.
        return (around + 3.0) / ((finds() + 24) / 8.0);
    }

    private @Nullable Duration gapAfter(int newPages, Instant at) {
        if (last == null) {
            return null;
        }
        double latest = (double) Duration.between(last, at).toMillis() / newPages;
        double usual = gap == null ? latest : (1 - WEIGHT) * gap.toMillis() + WEIGHT * latest;
        return Duration.ofMillis(Math.round(Math.max(0, usual)));
    }
}
