package dev.lectern.parse;

import dev.lectern.speech.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: {@code June 3, 2018}, {@code 3 juin 2018}, {@code 3 de junio de 2018}, {@code 3 июня
 * 2018 года}, {@code 31. März 2003}, {@code 2018-06-03}, {@code 03.06.2018}, {@code 2018年6月3日}, and ranges of days. A
 * date in figures whose day and month could be exchanged is not read where the language does not settle their order: a
 * wrong date is worse than none.
 */
final class DateReader {

    private static final int LONGEST_LINE = 600;
    private static final Set<String> LINKS = Set.of(
            "of", "de", "del", "den", "di", "d", "do", "the", "st", "nd", "rd", "th", "er", "ro", "o", "º", "ª", "к",
            "v", "en", "m", "gada", "năm", "жылғы");
    private static final Set<String> RANGE_LINKS = Set.of(
            "al", "bis", "au", "to", "and", "und", "et", "y", "e", "i", "и", "a", "по", "до", "til", "till", "och",
            "og", "tot", "do");

    /**
     * A date in a line.
     *
     * @param until last day of a range; null for a single day
     * @param start index of its first character
     * @param end index behind its last
     */
    record Found(PartialDate date, @Nullable PartialDate until, int start, int end) {}

    private final String line;
    private final Locale page;
    private final List<DateToken> tokens;

    private DateReader(String line, Locale page) {
        this.line = line;
        this.page = page;
        this.tokens = DateToken.of(line);
    }

    /** The first date of a line with year and month; null when there is none. */
    static @Nullable Found first(String text) {
        return first(text, Locale.ROOT);
    }

    /** The same on a page whose language, and perhaps country, is known. */
    static @Nullable Found first(String text, Locale page) {
        List<Found> all = all(text, page);
        for (Found found : all) {
            if (found.date().text().length() > YearMonth.of(2000, 1).toString().length()) {
                return found;
            }
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** All dates of a line in their order, days and months. */
    static List<Found> all(String text, Locale page) {
        String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        List<Found> all = new ArrayList<>();
        if (line.chars().noneMatch(Character::isDigit)) {
            return all;
        }
        DateReader reader = new DateReader(line, page);
        int end = 0;
        for (int i = 0; i < reader.tokens.size(); i++) {
            if (reader.tokens.get(i).start() < end) {
                continue;
            }
            Found found = reader.dayAt(i);
            found = found == null ? reader.monthAt(i) : found;
            if (found != null) {
                all.add(found);
                end = found.end();
            }
        }
        return all;
    }

    private @Nullable Found dayAt(int i) {
        DateToken token = tokens.get(i);
        Found east = token.isDigits() || token.isIdeograph() ? EastAsianDate.at(tokens, i) : null;
        if (east != null) {
            return east;
        }
        if (token.isWord()) {
            MonthToken month = month(i);
            return month == null ? null : monthFirst(i, month);
        }
        if (token.isYear()) {
            return yearFirst(i);
        }
        return token.isDay() ? dayFirst(i) : null;
    }

    /** {@code June 3, 2018}, {@code June 3–4, 2018}, {@code May 30 – June 2, 2018}. */
    private @Nullable Found monthFirst(int i, MonthToken month) {
        int at = skipLinks(month.next());
        if (!isDayAt(at)) {
            return null;
        }
        int day = tokens.get(at).number();
        int until = 0;
        at = skipLinks(at + 1);
        MonthToken second = month(at);
        if (second != null && isRange(at)) {
            return joined(i, month.month(), day, monthFirst(at, second));
        }
        if (isDayAt(at) && isRange(at)) {
            until = tokens.get(at).number();
            at = skipLinks(at + 1);
        }
        return isYearAt(at) ? found(tokens.get(at).number(), month.month(), day, until, i, at) : null;
    }

    /** {@code 3 June 2018}, {@code 3–4 June 2018}, {@code 30 May – 2 June 2018}, {@code 03.06.2018}. */
    private @Nullable Found dayFirst(int i) {
        Found figures = DateFigures.at(line, tokens, i, page);
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
        MonthToken month = month(at);
        if (month == null) {
            return null;
        }
        at = skipLinks(month.next());
        if (isDayAt(at) && isRange(at)) {
            return joined(i, month.month(), day, dayFirst(at));
        }
        return isYearAt(at) ? found(tokens.get(at).number(), month.month(), day, until, i, at) : null;
    }

    /** A range over the end of a month; its year stands at the end. */
    private @Nullable Found joined(int from, Month month, int day, @Nullable Found last) {
        if (last == null || last.until() != null) {
            return null;
        }
        try {
            LocalDate end = LocalDate.parse(last.date().text());
            LocalDate first = LocalDate.of(end.getYear(), month, day);
            int start = tokens.get(from).start();
            return first.isBefore(end) ? new Found(PartialDate.of(first), last.date(), start, last.end()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 2018. június 3.}, {@code 2018 m. birželio 3 d.}, {@code 2018. gada 3. jūnijs}. */
    private @Nullable Found yearFirst(int i) {
        Found figures = DateFigures.yearAt(line, tokens, i);
        if (figures != null) {
            return figures;
        }
        int at = skipLinks(i + 1);
        int year = tokens.get(i).number();
        MonthToken month = month(at);
        if (month != null && isDayAt(month.next()) && !isYearAt(skipLinks(month.next() + 1))) {
            return found(year, month.month(), tokens.get(month.next()).number(), 0, i, month.next());
        }
        MonthToken behind = at > i + 1 && isDayAt(at) ? month(at + 1) : null;
        if (behind == null || isYearAt(skipLinks(behind.next()))) {
            return null;
        }
        return found(year, behind.month(), tokens.get(at).number(), 0, i, behind.next() - 1);
    }

    private @Nullable Found monthAt(int i) {
        MonthToken month = month(i);
        int at = month == null ? 0 : skipLinks(month.next());
        boolean whole = month != null
                && (month.next() > i + 1 || MonthNames.isFull(tokens.get(i).text()));
        if (month == null || !whole || !isYearAt(at) || (i > 0 && isDayAt(i - 1))) {
            return null;
        }
        PartialDate date = PartialDate.of(YearMonth.of(tokens.get(at).number(), month.month()));
        return new Found(date, null, tokens.get(i).start(), tokens.get(at).end());
    }

    private @Nullable Found found(int year, Month month, int day, int until, int from, int to) {
        return found(tokens, year, month, day, until, from, to);
    }

    /** The date that the tokens give; null for the 31st of June, whatever it looks like. */
    static @Nullable Found found(List<DateToken> tokens, int year, Month month, int day, int until, int from, int to) {
        try {
            LocalDate first = LocalDate.of(year, month, day);
            PartialDate last = until > day ? PartialDate.of(LocalDate.of(year, month, until)) : null;
            int start = tokens.get(from).start();
            return new Found(PartialDate.of(first), last, start, tokens.get(to).end());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable MonthToken month(int at) {
        return MonthToken.at(tokens, at, page);
    }

    private int skipLinks(int at) {
        int next = at;
        while (next < tokens.size() && next < at + 2 && tokens.get(next).isWord()) {
            String word = tokens.get(next).text().toLowerCase(Locale.ROOT);
            if (!LINKS.contains(word) && !RANGE_LINKS.contains(word)) {
                break;
            }
            next++;
        }
        return next;
    }

    private boolean isRange(int at) {
        String gap =
                line.substring(tokens.get(at - 1).end(), tokens.get(at).start()).strip();
        String before = tokens.get(at - 1).text().toLowerCase(Locale.ROOT);
        return gap.equals("-")
                || gap.equals(".-")
                || gap.equals("–")
                || gap.equals(".–")
                || gap.equals("—")
                || gap.equals("/")
                || RANGE_LINKS.contains(before);
    }

    private boolean isDayAt(int at) {
        return at < tokens.size() && tokens.get(at).isDay();
    }

    private boolean isYearAt(int at) {
        return at < tokens.size() && tokens.get(at).isYear();
    }
}
