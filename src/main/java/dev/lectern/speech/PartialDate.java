package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A date at the precision its page gives: {@code 2018}, {@code 2018-06} or {@code 2018-06-03} (ISO 8601, proleptic
 * Gregorian).
 *
 * @param text the date in one of the three forms
 */
public record PartialDate(@JsonValue String text) {

    private static final int YEAR = "2018".length();
    private static final int MONTH = "2018-06".length();

    /**
     * Reads a date in one of the three forms.
     *
     * @throws DateTimeParseException if the text is none of them
     */
    @JsonCreator
    public PartialDate {
        switch (text.length()) {
            case 4 -> Year.parse(text);
            case 7 -> YearMonth.parse(text);
            default -> LocalDate.parse(text);
        }
    }

    /** A whole date. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** A month of a year. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.toString());
    }

    /** The first day that this date can mean. */
    public LocalDate earliest() {
        if (text.length() == YEAR) {
            return Year.parse(text).atDay(1);
        }
        return text.length() == MONTH ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    /** The last day that this date can mean. */
    public LocalDate latest() {
        if (text.length() == YEAR) {
            return Year.parse(text).atMonth(12).atEndOfMonth();
        }
        return text.length() == MONTH ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
