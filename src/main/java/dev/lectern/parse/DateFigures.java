package dev.lectern.parse;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates that are written in figures only: {@code 03.06.2018}, {@code 2018-06-03}, {@code 25/06/2018}. */
final class DateFigures {

    /** Languages in which the day stands first wherever they are written. */
    private static final Set<String> DAY_FIRST = Set.of(
            "fr", "es", "de", "pt", "it", "ru", "uk", "pl", "nl", "da", "nb", "no", "nn", "fi", "sv", "el", "tr", "ro",
            "bg", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "ca", "gl", "id", "vi", "ar", "he", "et", "lv");

    /** Countries that write English with the day first; the United States do not, and Canada does both. */
    private static final Set<String> DAY_FIRST_ENGLISH =
            Set.of("GB", "IE", "AU", "NZ", "IN", "ZA", "SG", "MT", "KE", "NG", "GH", "JM", "HK", "PK");

    private DateFigures() {}

    /** Day, month and year that start at the token; null when they do not or their order is uncertain. */
    static DateReader.@Nullable Found at(String line, List<DateToken> tokens, int i, Locale page) {
        if (i + 2 >= tokens.size()
                || !tokens.get(i + 1).isDay()
                || !tokens.get(i + 2).isYear()) {
            return null;
        }
        char separator = separator(line, tokens, i);
        if (separator == 0) {
            return null;
        }
        int a = tokens.get(i).number();
        int b = tokens.get(i + 1).number();
        int year = tokens.get(i + 2).number();
        boolean american = page.getLanguage().equals("en") && page.getCountry().equals("US");
        boolean dayFirst = separator == '.' || a > 12 || a == b || isDayFirst(page);
        if (dayFirst && b <= 12) {
            return DateReader.found(tokens, year, Month.of(b), a, 0, i, i + 2);
        }
        boolean monthFirst = a <= 12 && (b > 12 || american);
        return monthFirst ? DateReader.found(tokens, year, Month.of(a), b, 0, i, i + 2) : null;
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

    private static boolean isDayFirst(Locale page) {
        boolean english = page.getLanguage().equals("en") && DAY_FIRST_ENGLISH.contains(page.getCountry());
        return english || DAY_FIRST.contains(page.getLanguage());
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
