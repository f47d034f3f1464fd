package dev.lectern.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Dates of feeds in the form of ISO 8601, at the precision and with the offset with which they were given. */
final class FeedDate {

    private FeedDate() {}

    /**
     * What can be read without doubt.
     *
     * @param text as the feed gives it: RFC 3339 or RFC 1123; null when it gives none
     * @return null when it is neither
     */
    static @Nullable String iso(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String date = text.strip();
        for (DateTimeFormatter form :
                new DateTimeFormatter[] {DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME
                }) {
            try {
                return OffsetDateTime.parse(date, form).toString();
            } catch (DateTimeException e) {
                continue; // the next form
            }
        }
        try {
            return LocalDate.parse(date).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The same, or else the moment that a more patient reader made of it.
     *
     * @param read null when nobody could read it
     */
    static @Nullable String iso(@Nullable String text, @Nullable Date read) {
        String exact = iso(text);
        return exact == null && read != null ? read.toInstant().toString() : exact;
    }
}
