package dev.lectern.frontier;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a source cost and brought lately. Days are those of UTC.
 *
 * @param today since midnight
 * @param sinceYesterday today and the day before
 * @param last30Days today and the 29 days before
 */
public record RecentTraffic(Traffic today, Traffic sinceYesterday, Traffic last30Days) {

    /** So many days count as recent. */
    public static final int DAYS = 30;

    /** Nothing was asked of it. */
    public static final RecentTraffic NONE = new RecentTraffic(Traffic.NONE, Traffic.NONE, Traffic.NONE);

    /** What one of the last 30 days adds to it. */
    static RecentTraffic of(Traffic ofDay, LocalDate day, LocalDate today) {
        return new RecentTraffic(
                day.isBefore(today) ? Traffic.NONE : ofDay,
                day.isBefore(today.minusDays(1)) ? Traffic.NONE : ofDay,
                ofDay);
    }

    /** The sums of the last 30 days, of what each of them added. */
    static RecentTraffic of(Map<LocalDate, Traffic> byDay, LocalDate today) {
        return byDay.entrySet().stream()
                .map(day -> of(day.getValue(), day.getKey(), today))
                .reduce(NONE, RecentTraffic::plus);
    }

    /** Both together. */
    RecentTraffic plus(RecentTraffic other) {
        return new RecentTraffic(
                today.plus(other.today), sinceYesterday.plus(other.sinceYesterday), last30Days.plus(other.last30Days));
    }
}
