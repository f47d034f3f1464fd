package dev.lectern.parse;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code 2018年6月3日}, {@code 2018년 6월 3일}, and years of an era: {@code 令和6年6月3日}, {@code 民國107年6月3日}. */
final class EastAsianDate {

    private static final Set<String> YEAR = Set.of("年", "년");
    private static final Set<String> MONTH = Set.of("月", "월");
    private static final Set<String> DAY = Set.of("日", "일", "号", "號");

    /** The year before the first of the era. */
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

    private EastAsianDate() {}

    static DateReader.@Nullable Found at(List<DateToken> tokens, int i) {
        int at = i;
        int before = 0;
        if (tokens.get(i).isIdeograph()) {
            if (i + 2 >= tokens.size()) {
                return null;
            }
            before = ERAS.getOrDefault(tokens.get(i).text() + tokens.get(i + 1).text(), 0);
            at = i + 2;
            if (before == 0) {
                return null;
            }
        }
        boolean whole = at + 5 < tokens.size()
                && YEAR.contains(tokens.get(at + 1).text())
                && tokens.get(at + 2).isMonthNumber()
                && MONTH.contains(tokens.get(at + 3).text())
                && tokens.get(at + 4).isDay()
                && DAY.contains(tokens.get(at + 5).text());
        if (!whole) {
            return null;
        }
        boolean first = before > 0 && tokens.get(at).text().equals("元");
        int year = before + (first ? 1 : tokens.get(at).number());
        boolean known = before > 0
                ? first || tokens.get(at).isEraYear()
                : tokens.get(at).isYear();
        Month month = Month.of(tokens.get(at + 2).number());
        int day = tokens.get(at + 4).number();
        return known ? DateReader.found(tokens, year, month, day, 0, i, at + 5) : null;
    }
}
