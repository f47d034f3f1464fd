package dev.lectern.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an HTTP date in the form of today and in the two obsolete ones, which must be understood (RFC 9110, section 5.6.7). */
final class HttpDate {

    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.US);
    private static final int CENTURY_BACK = 49;

    private HttpDate() {}

    /**
     * The time it means.
     *
     * @param now a year of two digits is of the hundred around it
     * @return null when it is no such date
     */
    static @Nullable Instant read(String text, Instant now) {
        String single = text.replace("  ", " "); // asctime pads a day of one digit
        for (DateTimeFormatter form : List.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(now), ASCTIME)) {
            try {
                return LocalDateTime.parse(single, form.withResolverStyle(ResolverStyle.STRICT))
                        .toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                continue; // perhaps it is of the next form
            }
        }
        return null;
    }

    private static DateTimeFormatter rfc850(Instant now) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR, 2, 2, now.atOffset(ZoneOffset.UTC).getYear() - CENTURY_BACK)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US);
    }
}
