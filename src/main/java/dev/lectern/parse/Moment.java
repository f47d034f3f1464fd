package dev.lectern.parse;

import dev.lectern.speech.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date with the clock time that stands with it.
 *
 * @param at the instant, with offset; null when no clock time is given or its zone is unknown
 */
record Moment(DateReader.Found date, @Nullable OffsetDateTime at) {

    private static final int LONGEST = 200;

    /** Reads a line or an ISO 8601 value such as {@code 2018-06-03T10:00:00+02:00}; null when it holds no date. */
    static @Nullable Moment of(String text, Locale page, @Nullable ZoneId sourceZone) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        DateReader.Found date = DateReader.first(line, page);
        if (date == null) {
            return null;
        }
        String iso = line.substring(date.end());
        boolean joined = iso.startsWith("T") || iso.startsWith("t");
        String rest = line.substring(0, date.start()) + " " + (joined ? iso.substring(1) : iso);
        ClockTime clock = ClockTime.first(rest);
        // Systems that store dates as moments write midnight for "some time that day".
        boolean midnight = clock != null && clock.time().equals(LocalTime.MIDNIGHT);
        return new Moment(date, clock == null || midnight ? null : at(date.date(), clock, sourceZone));
    }

    /** The instant of a clock time on a day; null when the zone or the day is not known. */
    static @Nullable OffsetDateTime at(PartialDate date, ClockTime clock, @Nullable ZoneId sourceZone) {
        ZoneId zone = clock.zone() == null ? sourceZone : clock.zone();
        try {
            LocalDate day = LocalDate.parse(date.text());
            return zone == null ? null : day.atTime(clock.time()).atZone(zone).toOffsetDateTime();
        } catch (DateTimeException e) {
            return null; // a month has no clock
        }
    }
}
