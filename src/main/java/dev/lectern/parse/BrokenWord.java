package dev.lectern.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A hyphen at the end of a line with what stands on either side of it.
 *
 * @param left letters or digits before the hyphen
 * @param right letters or digits at the start of the next line, with apostrophes inside them
 * @param sign the hyphen as it is written
 * @param repeated whether the next line begins with a hyphen of its own
 * @param named whether the word begins with a capital amid a sentence
 */
record BrokenWord(String left, String right, char sign, boolean repeated, boolean named) {

    private static final String APOSTROPHES = "'’";

    /** Longer runs are no words. */
    private static final int LONGEST = 60;

    /** Hyphen-minus, hyphen, hyphen that no line may end at, the sign of text recognition for a wrap, soft hyphen. */
    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '¬' || c == '\u00AD';
    }

    /** Null when no word stands before the hyphen (a dash, a minus) or none behind it. */
    static @Nullable BrokenWord at(String line, String next) {
        int end = line.length() - 1;
        if (end < 1 || !isHyphen(line.charAt(end))) {
            return null;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST && isWord(line.charAt(start - 1))) {
            start--;
        }
        boolean repeated = next.length() > 1 && isHyphen(next.charAt(0)) && next.charAt(0) != '\u00AD';
        int from = repeated ? 1 : 0;
        int to = from;
        while (to < next.length() && to - from <= LONGEST && (isWord(next.charAt(to)) || isInner(next, to))) {
            to++;
        }
        if (start == end || to == from || isMarkOfList(next, to, to - from)) {
            return null;
        }
        String left = line.substring(start, end);
        boolean named = Character.isUpperCase(left.codePointAt(0)) && isAmid(line, start);
        return new BrokenWord(left, next.substring(from, to), line.charAt(end), repeated, named);
    }

    /** Both parts as one word, in small letters. */
    String joined() {
        return (left + right).toLowerCase(Locale.ROOT);
    }

    /** Both parts with a hyphen, in small letters. */
    String hyphened() {
        return (left + '-' + right).toLowerCase(Locale.ROOT);
    }

    /** Whether the sign says itself that it stands for a wrap. */
    boolean isSoft() {
        return sign == '¬' || sign == '\u00AD';
    }

    boolean hasDigit() {
        return Character.isDigit(left.charAt(left.length() - 1)) || Character.isDigit(right.charAt(0));
    }

    boolean isCapitalBehind() {
        int first = right.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Whether two or more letters before the hyphen are all capitals: {@code EU}, {@code NATO}. */
    boolean isShoutedBefore() {
        return left.length() > 1 && left.codePoints().allMatch(Character::isUpperCase);
    }

    /** Whether the letters beside the hyphen are small ones. */
    boolean isSmall() {
        return Character.isLowerCase(left.codePointBefore(left.length()))
                && Character.isLowerCase(right.codePointAt(0));
    }

    /** No syllable that a line may be broken at has one letter. */
    boolean hasLoneLetter() {
        return left.codePointCount(0, left.length()) == 1 || right.codePointCount(0, right.length()) == 1;
    }

    static boolean isWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** An apostrophe between two letters. */
    static boolean isInner(String text, int at) {
        return APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && at > 0
                && isWord(text.charAt(at - 1))
                && at + 1 < text.length()
                && isWord(text.charAt(at + 1));
    }

    /** {@code b)} and {@code 2.} at the start of a line. */
    private static boolean isMarkOfList(String next, int end, int length) {
        return length <= 2
                && end + 1 < next.length()
                && ").".indexOf(next.charAt(end)) >= 0
                && next.charAt(end + 1) == ' ';
    }

    private static boolean isAmid(String line, int start) {
        int i = start - 1;
        while (i >= 0 && CleanText.isSpace(line.charAt(i))) {
            i--;
        }
        return i >= 0 && (isWord(line.charAt(i)) || line.charAt(i) == ',');
    }
}
