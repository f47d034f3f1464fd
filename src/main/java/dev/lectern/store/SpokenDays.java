package dev.lectern.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a speech was given, as a query asks for them and as SQL on {@code speech s}: it fits when it may have been given on one
 * of them.
 *
 * @param from the first, or null
 * @param to the last, or null
 */
record SpokenDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** What indexes of days hold (V13, V27). */
    static final String DATED = "s.announced_at is not null and s.spoken_from is not null and s.spoken_to is not null";

    /** The year; 0 where it may be one of several. The expression of an index (V27). */
    static final String YEAR = "(case when extract(year from s.spoken_from) = extract(year from s.spoken_to)"
            + " then extract(year from s.spoken_from) else 0 end)";

    private static final String OVERLAP = DATED
            + " and daterange(least(s.spoken_from, s.spoken_to), greatest(s.spoken_from, s.spoken_to), '[]')"
            + " && daterange(?::date, ?::date, '[]')";

    /** No range: only a date of a month or a year can be both. */
    private static final String TURNED_ROUND = DATED + " and s.spoken_to >= ? and s.spoken_from <= ?";

    /** Speeches of so many days are all found by the index of days, and sorted. Of more, that takes the longer the larger the archive is. */
    private static final int FEW = 180;

    /** Whether any day will do. */
    boolean areAny() {
        return from == null && to == null;
    }

    /** Whether there may be too many speeches of these days for all of them to be sorted. */
    boolean areMany() {
        return !areAny() && (from == null || to == null || ChronoUnit.DAYS.between(from, to) > FEW);
    }

    /** The condition, with two parameters. */
    String sql() {
        return from != null && to != null && from.isAfter(to) ? TURNED_ROUND : OVERLAP;
    }

    List<@Nullable LocalDate> values() {
        return Arrays.asList(from, to);
    }
}
