package dev.lectern.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point in time for a page. It is shown in UTC; a script, where there is one, shows it in the reader's zone and language.
 *
 * @param iso for programs
 * @param text for people
 */
record Moment(String iso, String text) {

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    static Moment of(Instant time) {
        return new Moment(time.truncatedTo(ChronoUnit.SECONDS).toString(), TEXT.format(time));
    }

    static @Nullable Moment ofNullable(@Nullable Instant time) {
        return time == null ? null : of(time);
    }

    /** A length of time in its largest fitting unit: "5 minutes". */
    static String length(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return count(Math.max(1, seconds), "second");
        }
        if (seconds < 3600) {
            return count(Math.round(seconds / 60.0), "minute");
        }
        return seconds < 86_400
                ? count(Math.round(seconds / 3600.0), "hour")
                : count(Math.round(seconds / 86_400.0), "day");
    }

    private static String count(long many, String unit) {
        return many + " " + unit + (many == 1 ? "" : "s");
    }
}
