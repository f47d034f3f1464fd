package dev.lectern.parse;

import dev.lectern.speech.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The date in the address of a page: {@code /2018/06/03/}, {@code /2018-06-03-remarks}, {@code /2018/speech}. */
final class AddressDate {

    private static final int LONGEST = 2000;

    private AddressDate() {}

    /** The first date in the path, as exact as it is given there; null when it holds none. */
    static @Nullable PartialDate of(@Nullable String url) {
        if (url == null || url.length() > LONGEST) {
            return null;
        }
        int host = url.indexOf("://");
        int path = url.indexOf('/', host < 0 ? 0 : host + "://".length());
        String rest = path < 0 ? "" : url.substring(path);
        int query = rest.indexOf('?');
        String line = query < 0 ? rest : rest.substring(0, query);
        List<DateToken> tokens = DateToken.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            PartialDate date = tokens.get(i).isYear() ? at(line, tokens, i) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable PartialDate at(String line, List<DateToken> tokens, int i) {
        DateToken year = tokens.get(i);
        boolean opens = year.start() > 0 && "/-_".indexOf(line.charAt(year.start() - 1)) >= 0;
        boolean month =
                i + 1 < tokens.size() && tokens.get(i + 1).isMonthNumber() && parts(line, year, tokens.get(i + 1)) != 0;
        boolean day = month
                && i + 2 < tokens.size()
                && tokens.get(i + 2).isDay()
                && parts(line, year, tokens.get(i + 1)) == parts(line, tokens.get(i + 1), tokens.get(i + 2));
        if (!opens) {
            return null;
        }
        try {
            if (day) {
                return PartialDate.of(LocalDate.of(
                        year.number(),
                        tokens.get(i + 1).number(),
                        tokens.get(i + 2).number()));
            }
        } catch (DateTimeException e) {
            return null; // a number of another kind
        }
        boolean folder = line.startsWith("/", year.end()) && line.charAt(year.start() - 1) == '/';
        if (!folder) {
            return null;
        }
        return month
                ? PartialDate.of(YearMonth.of(year.number(), tokens.get(i + 1).number()))
                : new PartialDate(year.text());
    }

    /** The one sign between two numbers; 0 when something else stands there. */
    private static char parts(String line, DateToken left, DateToken right) {
        char sign = right.start() == left.end() + 1 ? line.charAt(left.end()) : 0;
        return "/-_".indexOf(sign) >= 0 ? sign : 0;
    }
}
