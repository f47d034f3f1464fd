package dev.lectern.parse;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A month among the words of a line: one word, two ({@code كانون الثاني}), or a word and a number ({@code tháng 6}).
 *
 * @param next index of the token behind it
 */
record MonthToken(Month month, int next) {

    static @Nullable MonthToken at(List<DateToken> tokens, int at, Locale page) {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return null;
        }
        String word = tokens.get(at).text();
        Month one = MonthNames.of(word, page);
        if (at + 1 == tokens.size()) {
            return one == null ? null : new MonthToken(one, at + 1);
        }
        DateToken second = tokens.get(at + 1);
        if (second.isWord()) {
            Month two = MonthNames.of(word + " " + second.text(), page);
            if (two != null) {
                return new MonthToken(two, at + 2);
            }
        } else if (word.equalsIgnoreCase("tháng") && second.isMonthNumber()) {
            return new MonthToken(Month.of(second.number()), at + 2);
        }
        return one == null ? null : new MonthToken(one, at + 1);
    }
}
