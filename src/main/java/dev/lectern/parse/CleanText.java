package dev.lectern.parse;

import java.text.Normalizer;

/**
 * Text as people see it: white space folded, invisible characters gone, letters and their marks composed (NFC),
 * ligatures parted, nothing that a database refuses.
 */
final class CleanText {

    /** What browsers show for the controls from U+0080 on: text that was windows-1252 once and was not told so. */
    private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    /** Everything below is composed already. */
    private static final char FIRST_MARK = '\u0300';

    private static final int MOST_MARKS = 30;

    private CleanText() {}

    /** One line: runs of white space (no-break spaces too) become one space, ends trimmed. */
    static String line(String raw) {
        String trimmed = trimmed(raw);
        return isPlain(trimmed) ? trimmed : cleaned(raw);
    }

    /** Without the white space of ASCII around it, in which most lines of HTML stand. */
    private static String trimmed(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && raw.charAt(from) <= ' ' && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && raw.charAt(to - 1) <= ' ' && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    /** Nothing but printable ASCII with single spaces, as most lines of most pages are: it is what is shown. */
    private static boolean isPlain(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > '~' || c < ' ' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || raw.isEmpty();
    }

    private static String cleaned(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean space = false;
        char highest = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= 0x80 && c <= 0xAD && isMisread(raw, i)) {
                out.append(c); // the second half of a letter that Mojibake restores
                highest = c > highest ? c : highest;
                continue;
            }
            if (c == SOFT_HYPHEN) {
                i = behindHyphen(raw, i); // a word that was broken at the end of a line is one word
                continue;
            }
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (c >= 0x80 && c < 0xA0 && WINDOWS_1252.charAt(c - 0x80) != ' ') {
                c = WINDOWS_1252.charAt(c - 0x80);
            }
            if (isInvisible(c) || (isJoiner(c) && (space || !shapes(raw, i)))) {
                continue;
            }
            if (space && !out.isEmpty()) {
                out.append(' ');
            }
            space = false;
            highest = c > highest ? c : highest;
            if (Ligatures.is(c)) {
                out.append(Ligatures.letters(c));
            } else if (!Character.isSurrogate(c)) {
                out.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(i + 1))) {
                out.append(c).append(raw.charAt(++i));
            } else {
                out.append('\uFFFD'); // half a pair is no character
            }
        }
        String line = out.toString();
        return highest < FIRST_MARK ? line : composed(line);
    }

    /** To put marks in order takes quadratic time, so a letter under a heap of them stays as it is. */
    private static String composed(String line) {
        int marks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            marks = c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return line;
            }
        }
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    /** Index of the last character of the line break behind the soft hyphen; of the hyphen itself when there is none. */
    private static int behindHyphen(String raw, int hyphen) {
        int end = hyphen + 1;
        boolean broken = false;
        while (end < raw.length() && isSpace(raw.charAt(end))) {
            broken |= raw.charAt(end) == '\n' || raw.charAt(end) == '\r';
            end++;
        }
        return broken ? end - 1 : hyphen;
    }

    /** A soft hyphen, a no-break space or a control behind a letter that misread UTF-8 begins with. */
    private static boolean isMisread(String raw, int at) {
        char c = raw.charAt(at);
        char before = at == 0 ? ' ' : raw.charAt(at - 1);
        boolean lost = Character.isISOControl(c) || c == SOFT_HYPHEN || c == '\u00A0';
        return lost && (before == 'Ã' || (before == 'Â' && c == '\u00A0') || (before == '€' && c == '\u009D'));
    }

    private static boolean isJoiner(char c) {
        return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
    }

    /** Arabic and Indic letters take another shape beside a joiner, and emoji become one; elsewhere it is a leftover. */
    private static boolean shapes(String raw, int at) {
        if (at == 0 || at + 1 == raw.length()) {
            return false;
        }
        int before = raw.codePointBefore(at);
        int after = raw.codePointAt(at + 1);
        boolean emoji = before >= 0x2190 && after >= 0x2190 && raw.charAt(at) == ZERO_WIDTH_JOINER;
        boolean mark = Character.getType(before) == Character.NON_SPACING_MARK && before >= 0x900;
        return emoji || mark || (isShaped(before) && isShaped(after));
    }

    private static boolean isShaped(int letter) {
        boolean script = (letter >= 0x600 && letter <= 0x8FF) || (letter >= 0x900 && letter <= 0x1CFF);
        return script && (Character.isLetter(letter) || isMark(letter));
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** How many characters are no white space. */
    static int letters(String raw) {
        int letters = 0;
        for (int i = 0; i < raw.length(); i++) {
            letters += isSpace(raw.charAt(i)) ? 0 : 1;
        }
        return letters;
    }

    static boolean isSpace(char c) {
        if (c <= '~') {
            return c == ' ' || (c >= '\t' && c <= '\r'); // asked of every letter of a page
        }
        return c == '\u0085'
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    /** Controls, zero-width space, word joiner, byte order mark and the marks that turn text around. */
    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || c == '\u180E'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    /** The text without the signs at its ends. */
    static String trimmed(String text, String signs) {
        int from = 0;
        while (from < text.length() && signs.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = text.length();
        while (to > from && signs.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
