package dev.lectern.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people write them, at the precision they have. */
final class PlainDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private PlainDates() {}

    /**
     * A date for people.
     *
     * @param iso {@code 2018}, {@code 2018-06} or {@code 2018-06-03}; anything else is given back as it is
     */
    static String of(String iso) {
        try {
            return switch (iso.length()) {
                case 7 -> MONTH.format(YearMonth.parse(iso));
                case 10 -> DAY.format(LocalDate.parse(iso));
                default -> iso;
            };
        } catch (DateTimeException e) {
            return iso;
        }
    }
}
