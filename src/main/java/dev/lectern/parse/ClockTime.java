package dev.lectern.parse;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clock time as people print it: {@code 6:22 P.M. EST}, {@code 18.00 Uhr}, {@code 19 h 30}, {@code kl. 10.00}, {@code
 * 14:20}, {@code 14時20分}.
 *
 * @param zone the zone that is printed behind it; null when none is
 * @param start index of its first character
 * @param end index behind its last, the zone included
 */
record ClockTime(LocalTime time, @Nullable ZoneId zone, int start, int end) {

    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int LONGEST_LINE = 600;
    private static final Set<String> HOUR_WORDS =
            Set.of("h", "uhr", "часов", "часа", "ч", "godz", "ώρα", "hrs", "时", "時");
    private static final Set<String> WORDS_BEFORE = Set.of("kl", "klo", "kello", "klokken", "godz", "um");

    /** The first clock time of a line; null when there is none. */
    static @Nullable ClockTime first(String text) {
        String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        if (line.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        List<DateToken> tokens = DateToken.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            ClockTime found = at(line, tokens, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable ClockTime at(String line, List<DateToken> tokens, int i) {
        DateToken hour = tokens.get(i);
        if (!hour.isDigits() || hour.text().length() > 2 || hour.number() >= HOURS || isPartOfNumber(line, hour)) {
            return null;
        }
        int next = i + 1;
        int minute = 0;
        boolean sure = false;
        String gap = gap(line, tokens, next);
        boolean minutes = next < tokens.size()
                && tokens.get(next).isDigits()
                && tokens.get(next).text().length() == 2
                && tokens.get(next).number() < 60;
        if (minutes && (gap.equals(":") || gap.equals("."))) {
            minute = tokens.get(next).number();
            sure = gap.equals(":");
            next++;
            boolean seconds = gap(line, tokens, next).equals(":")
                    && next < tokens.size()
                    && tokens.get(next).isDigits()
                    && tokens.get(next).text().length() == 2;
            next += seconds ? 1 : 0;
            boolean fraction = seconds && gap(line, tokens, next).equals(".") && next < tokens.size();
            next += fraction && tokens.get(next).isDigits() ? 1 : 0;
        }
        int halfDay = halfDay(line, tokens, next);
        if (halfDay != 0) {
            if (hour.number() > NOON || hour.number() == 0) {
                return null;
            }
            int of24 = hour.number() % NOON + (halfDay > 0 ? NOON : 0);
            return zoned(line, tokens, LocalTime.of(of24, minute), i, next + Math.abs(halfDay));
        }
        boolean worded = next < tokens.size()
                && HOUR_WORDS.contains(tokens.get(next).text().toLowerCase(Locale.ROOT))
                && gap(line, tokens, next).isBlank();
        if (worded) {
            next++;
            boolean behind = minute == 0
                    && next < tokens.size()
                    && tokens.get(next).isDigits()
                    && tokens.get(next).text().length() == 2
                    && tokens.get(next).number() < 60
                    && gap(line, tokens, next).isBlank();
            minute = behind ? tokens.get(next).number() : minute;
            next += behind ? 1 : 0;
            return zoned(line, tokens, LocalTime.of(hour.number(), minute), i, next);
        }
        boolean announced = i > 0
                && next > i + 1
                && WORDS_BEFORE.contains(tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
        return sure || announced ? zoned(line, tokens, LocalTime.of(hour.number(), minute), i, next) : null;
    }

    /** Number of tokens of a.m. (negative) or p.m. (positive) at {@code at}; 0 when neither stands there. */
    private static int halfDay(String line, List<DateToken> tokens, int at) {
        if (at >= tokens.size() || !gap(line, tokens, at).isBlank()) {
            return 0;
        }
        String word = tokens.get(at).text().toLowerCase(Locale.ROOT);
        if (word.equals("am") || word.equals("pm")) {
            return word.equals("pm") ? 1 : -1;
        }
        boolean dotted = (word.equals("a") || word.equals("p"))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).text().equalsIgnoreCase("m")
                && gap(line, tokens, at + 1).strip().equals(".");
        if (dotted) {
            return word.equals("p") ? 2 : -2;
        }
        return word.equals("noon") || word.equals("midday") ? 1 : 0;
    }

    private static ClockTime zoned(String line, List<DateToken> tokens, LocalTime time, int from, int next) {
        int start = tokens.get(from).start();
        int end = tokens.get(next - 1).end();
        // 13:45-14:30 is a range; an offset behind a hyphen comes with seconds, as in ISO 8601.
        boolean range = end - start <= "00:00".length() && line.startsWith("-", end);
        TimeZoneName zone = range ? null : TimeZoneName.at(line, end);
        return zone == null
                ? new ClockTime(time, null, start, end)
                : new ClockTime(time, zone.zone(), start, zone.end());
    }

    /** The 30 of 1.30.5 and the 3 of €3.50 are no hours. */
    private static boolean isPartOfNumber(String line, DateToken hour) {
        char before = hour.start() == 0 ? ' ' : line.charAt(hour.start() - 1);
        return ".:-/$€£".indexOf(before) >= 0 || Character.isLetter(before);
    }

    private static String gap(String line, List<DateToken> tokens, int at) {
        return at >= tokens.size() || at == 0
                ? ""
                : line.substring(tokens.get(at - 1).end(), tokens.get(at).start());
    }
}
