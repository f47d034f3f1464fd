package dev.lectern.parse;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates that are written in figures only: {@code 03.06.2018}, {@code 2018-06-03}, {@code 25/06/2018}. */
final class DateFigures {

    private DateFigures() {}

    /** Day, month and year that start at the token; null when they do not or their order is uncertain. */
    static DateReader.@Nullable Found at(String line, List<DateToken> tokens, int i, Locale page) {
        return areThere(tokens, i) ? at(line, tokens, i, FigureOrder.of(page)) : null;
    }

    /** The same where the order of the page is known. */
    static DateReader.@Nullable Found at(String line, List<DateToken> tokens, int i, FigureOrder order) {
        char separator = areThere(tokens, i) ? separator(line, tokens, i) : 0;
        if (separator == 0) {
            return null;
        }
        int a = tokens.get(i).number();
        int b = tokens.get(i + 1).number();
        int year = tokens.get(i + 2).number();
        // Full stops part figures where the day stands first; those who write the month first seldom use them.
        boolean american = order == FigureOrder.MONTH_FIRST;
        boolean european = order == FigureOrder.DAY_FIRST || (separator == '.' && !american);
        if (b <= 12 && (a > 12 || a == b || european)) {
            return DateReader.found(tokens, year, Month.of(b), a, 0, i, i + 2);
        }
        boolean monthFirst = a <= 12 && (b > 12 || (american && separator != '.'));
        return monthFirst ? DateReader.found(tokens, year, Month.of(a), b, 0, i, i + 2) : null;
    }

    private static boolean areThere(List<DateToken> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i).isDay()
                && tokens.get(i + 1).isDay()
                && tokens.get(i + 2).isYear();
    }

    /** {@code 2018-06-03}: behind a year nobody writes the day first. */
    static DateReader.@Nullable Found yearAt(String line, List<DateToken> tokens, int i) {
        if (i + 2 >= tokens.size()
                || !tokens.get(i + 1).isMonthNumber()
                || !tokens.get(i + 2).isDay()
                || separator(line, tokens, i) == 0) {
            return null;
        }
        Month month = Month.of(tokens.get(i + 1).number());
        return DateReader.found(
                tokens, tokens.get(i).number(), month, tokens.get(i + 2).number(), 0, i, i + 2);
    }

    /** The sign that stands twice between three numbers; 0 when it is none or they differ. */
    private static char separator(String line, List<DateToken> tokens, int i) {
        String first = line.substring(tokens.get(i).end(), tokens.get(i + 1).start());
        String second =
                line.substring(tokens.get(i + 1).end(), tokens.get(i + 2).start());
        String bare = first.strip();
        boolean same = first.equals(second) && bare.length() == 1 && ".-/".indexOf(bare.charAt(0)) >= 0;
        return same ? bare.charAt(0) : 0;
    }
}
