package dev.lectern.parse;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as it is printed behind a clock time: {@code EST}, {@code (MSK)}, {@code GMT+2}, {@code +03:00}.
 *
 * @param end index behind its last character in the line
 */
record TimeZoneName(ZoneId zone, int end) {

    private static final int MOST_WORDS = 3;
    private static final int LONGEST_ABBREVIATION = 5;
    private static final String BETWEEN = " ,.(\u00A0";

    /** The zone that starts at or just behind {@code from}; null when none does. */
    static @Nullable TimeZoneName at(String line, int from) {
        int at = from;
        while (at < line.length() && BETWEEN.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        boolean spacedHyphen = at > from && line.startsWith("-", at);
        TimeZoneName offset = spacedHyphen ? null : offset(line, at);
        if (offset != null) {
            return offset;
        }
        TimeZoneName longest = null;
        int end = at;
        for (int words = 0; words < MOST_WORDS && end < line.length(); words++) {
            while (end < line.length() && Character.isLetter(line.charAt(end))) {
                end++;
            }
            String name = Vocabulary.TIME_ZONES.meaning(line.substring(at, end).toLowerCase(Locale.ROOT));
            if (!name.isEmpty() && isPrintedAsZone(line, at, end)) {
                longest = new TimeZoneName(ZoneId.of(name), end);
            }
            if (end >= line.length() || line.charAt(end) != ' ') {
                break;
            }
            end++;
        }
        if (longest != null && longest.zone.equals(ZoneOffset.UTC)) {
            TimeZoneName more = offset(line, longest.end); // GMT+2
            return more == null ? longest : more;
        }
        return longest;
    }

    /** {@code 10:00 et}, {@code 10:00 West Wing}: small letters, or a capitalised word behind, make another word of it. */
    private static boolean isPrintedAsZone(String line, int start, int end) {
        String name = line.substring(start, end);
        if (name.indexOf(' ') >= 0) {
            return true;
        }
        boolean latin = name.charAt(0) <= 'z';
        boolean small = name.codePoints().anyMatch(Character::isLowerCase);
        String rest = line.substring(end);
        boolean goesOn = rest.length() > 1 && rest.charAt(0) == ' ' && Character.isUpperCase(rest.charAt(1));
        return !goesOn && !(latin && small && name.length() <= LONGEST_ABBREVIATION);
    }

    private static @Nullable TimeZoneName offset(String line, int at) {
        if (at >= line.length() || "+-−".indexOf(line.charAt(at)) < 0) {
            return null;
        }
        int end = at + 1;
        StringBuilder digits = new StringBuilder();
        while (end < line.length() && digits.length() < 4) {
            char c = line.charAt(end);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ':' || digits.isEmpty()) {
                break;
            }
            end++;
        }
        boolean whole = end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
        if (digits.isEmpty() || digits.length() == 3 || !whole) {
            return null;
        }
        String hours = digits.length() == 1 ? "0" + digits : digits.substring(0, 2);
        String minutes = digits.length() == 4 ? digits.substring(2) : "00";
        try {
            String sign = line.charAt(at) == '+' ? "+" : "-";
            return new TimeZoneName(ZoneOffset.of(sign + hours + ":" + minutes), end);
        } catch (DateTimeException e) {
            return null; // a range of hours, not an offset
        }
    }
}
