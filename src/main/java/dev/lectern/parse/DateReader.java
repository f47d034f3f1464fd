package dev.lectern.parse;

import dev.lectern.speech.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: {@code June 3, 2018}, {@code 3 juin 2018}, {@code 3 de junio de 2018}, {@code 3 июня
 * 2018 года}, {@code 31. März 2003}, {@code 2018-06-03}, {@code 03.06.2018}, {@code 2018年6月3日}, and ranges of days. A
 * date in figures whose day and month could be exchanged is not read: a wrong date is worse than none.
 */
final class DateReader {

    private static final int LONGEST_LINE = 600;
    private static final Set<String> LINKS = Set.of(
            "of", "de", "del", "den", "di", "do", "the", "st", "nd", "rd", "th", "er", "ro", "o", "к", "al", "bis",
            "au", "to");
    private static final Set<String> RANGE_LINKS = Set.of("al", "bis", "au", "to", "and", "und", "et", "y", "и", "a");

    /**
     * A date in a line.
     *
     * @param until last day of a range; null for a single day
     * @param start index of its first character
     * @param end index behind its last
     */
    record Found(PartialDate date, @Nullable PartialDate until, int start, int end) {}

    private final String line;
    private final List<DateToken> tokens;

    private DateReader(String line) {
        this.line = line;
        this.tokens = DateToken.of(line);
    }

    /** The first date of a line with year and month; null when there is none. */
    static @Nullable Found first(String text) {
        String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        DateReader reader = new DateReader(line);
        Found month = null;
        for (int i = 0; i < reader.tokens.size(); i++) {
            Found found = reader.dayAt(i);
            if (found != null) {
                return found;
            }
            month = month == null ? reader.monthAt(i) : month;
        }
        return month;
    }

    private @Nullable Found dayAt(int i) {
        DateToken token = tokens.get(i);
        if (token.isWord()) {
            Month month = MonthNames.of(token.text());
            return month == null ? null : monthFirst(i, month);
        }
        if (token.isYear()) {
            return yearFirst(i);
        }
        return token.isDay() ? dayFirst(i) : null;
    }

    /** {@code June 3, 2018} and {@code June 3–4, 2018}. */
    private @Nullable Found monthFirst(int i, Month month) {
        int at = i + 1;
        if (!isDayAt(at)) {
            return null;
        }
        int day = tokens.get(at).number();
        int until = 0;
        at = skipLinks(at + 1);
        if (isDayAt(at) && isRange(at)) {
            until = tokens.get(at).number();
            at = skipLinks(at + 1);
        }
        return isYearAt(at) ? found(tokens.get(at).number(), month, day, until, i, at) : null;
    }

    /** {@code 3 June 2018}, {@code 3–4 June 2018}, {@code 03.06.2018}. */
    private @Nullable Found dayFirst(int i) {
        Found figures = figures(i);
        if (figures != null) {
            return figures;
        }
        int day = tokens.get(i).number();
        int until = 0;
        int at = skipLinks(i + 1);
        if (isDayAt(at) && isRange(at)) {
            until = tokens.get(at).number();
            at = skipLinks(at + 1);
        }
        Month month = at < tokens.size() && tokens.get(at).isWord()
                ? MonthNames.of(tokens.get(at).text())
                : null;
        if (month == null) {
            return null;
        }
        at = skipLinks(at + 1);
        return isYearAt(at) ? found(tokens.get(at).number(), month, day, until, i, at) : null;
    }

    private @Nullable Found figures(int i) {
        if (i + 2 >= tokens.size()
                || !tokens.get(i + 1).isDay()
                || !tokens.get(i + 2).isYear()) {
            return null;
        }
        String first = between(i);
        if (!first.equals(between(i + 1)) || first.length() != 1 || ".-/".indexOf(first.charAt(0)) < 0) {
            return null;
        }
        int a = tokens.get(i).number();
        int b = tokens.get(i + 1).number();
        int year = tokens.get(i + 2).number();
        boolean dayFirst = first.equals(".") || a > 12 || a == b;
        if (dayFirst && b <= 12) {
            return found(year, Month.of(b), a, 0, i, i + 2);
        }
        return b > 12 && a <= 12 ? found(year, Month.of(a), b, 0, i, i + 2) : null;
    }

    /** {@code 2018-06-03}, {@code 2018年6月3日}, {@code 2018. június 3.}. */
    private @Nullable Found yearFirst(int i) {
        boolean ideographic = i + 5 < tokens.size() && tokens.get(i + 1).text().equals("年");
        if (ideographic
                && tokens.get(i + 2).isMonthNumber()
                && tokens.get(i + 4).isDay()) {
            return found(
                    tokens.get(i).number(),
                    Month.of(tokens.get(i + 2).number()),
                    tokens.get(i + 4).number(),
                    0,
                    i,
                    i + 5);
        }
        if (i + 2 >= tokens.size() || !tokens.get(i + 2).isDay()) {
            return null;
        }
        DateToken second = tokens.get(i + 1);
        Month named = second.isWord() ? MonthNames.of(second.text()) : null;
        boolean iso = second.isMonthNumber()
                && between(i).equals("-")
                && between(i + 1).equals("-");
        if (named == null && !iso) {
            return null;
        }
        Month month = named == null ? Month.of(second.number()) : named;
        return found(tokens.get(i).number(), month, tokens.get(i + 2).number(), 0, i, i + 2);
    }

    private @Nullable Found monthAt(int i) {
        Month month = tokens.get(i).isWord() ? MonthNames.of(tokens.get(i).text()) : null;
        int at = skipLinks(i + 1);
        if (month == null || !isYearAt(at) || (i > 0 && isDayAt(i - 1))) {
            return null;
        }
        PartialDate date = PartialDate.of(YearMonth.of(tokens.get(at).number(), month));
        return new Found(date, null, tokens.get(i).start(), tokens.get(at).end());
    }

    private @Nullable Found found(int year, Month month, int day, int until, int from, int to) {
        try {
            LocalDate first = LocalDate.of(year, month, day);
            PartialDate last = until > day ? PartialDate.of(LocalDate.of(year, month, until)) : null;
            int start = tokens.get(from).start();
            return new Found(PartialDate.of(first), last, start, tokens.get(to).end());
        } catch (DateTimeException e) {
            return null; // the 31st of June is no date, whatever it looks like
        }
    }

    private int skipLinks(int at) {
        int next = at;
        while (next < tokens.size()
                && next < at + 2
                && tokens.get(next).isWord()
                && LINKS.contains(tokens.get(next).text().toLowerCase(Locale.ROOT))) {
            next++;
        }
        return next;
    }

    private boolean isRange(int at) {
        String gap = between(at - 1).strip();
        return gap.equals("-")
                || gap.equals("–")
                || gap.equals("—")
                || RANGE_LINKS.contains(tokens.get(at - 1).text().toLowerCase(Locale.ROOT));
    }

    private boolean isDayAt(int at) {
        return at < tokens.size() && tokens.get(at).isDay();
    }

    private boolean isYearAt(int at) {
        return at < tokens.size() && tokens.get(at).isYear();
    }

    private String between(int i) {
        return line.substring(tokens.get(i).end(), tokens.get(i + 1).start());
    }
}
