package dev.lectern.likeness;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Reads words character by character, as every speech that arrives is read so. What becomes of them is left to others. */
abstract class WordReader {

    /** Scripts that write no spaces: each character counts for a word. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    /** The first character of such a script. */
    private static final int FIRST_UNSPACED = 0x0E00;

    /** What ends a sentence, or opens a quotation, so that a capital after it says nothing. */
    private static final String ENDS = ".!?\u2026:;\u00BB\"\u201C\u201D\u201E\u00AB\u2013\u2014[(";

    private static final String APOSTROPHES = "'\u2019";

    /** Between the digits of a number. */
    private static final String SEPARATORS = ".,'\u2019\u066B\u066C\u00A0\u202F";

    private final StringBuilder word = new StringBuilder();
    private int words;
    private int caseless;
    private int unspaced;

    /**
     * Keeps a word.
     *
     * @param says whether it says who, where or how many
     */
    abstract void keep(String word, boolean says);

    /**
     * Keeps a word of nothing but letters of ASCII, as most are, in lower case.
     *
     * @param capitals whether some are capitals
     * @param says whether it says who, where or how many
     */
    abstract void keepPlain(String text, int from, int end, boolean capitals, boolean says);

    final void paragraph(String paragraph) {
        String text = isAscii(paragraph) || Normalizer.isNormalized(paragraph, Normalizer.Form.NFKC)
                ? paragraph
                : Normalizer.normalize(paragraph, Normalizer.Form.NFKC);
        boolean first = true;
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (isNumber(character)) {
                at = number(text, at);
            } else if (Character.isLetter(character)) {
                at = letters(text, at, first || before > 0 && ENDS.indexOf(before) >= 0);
            } else {
                before = Character.isWhitespace(character) || isInvisible(character) ? before : character;
                at += Character.charCount(character);
                continue;
            }
            first = false;
            before = 0;
        }
    }

    private int number(String text, int from) {
        word.setLength(0);
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (isNumber(character)) {
                int value = Character.digit(character, 10);
                word.appendCodePoint(value < 0 ? character : '0' + value);
            } else if (SEPARATORS.indexOf(character) < 0
                    || next >= text.length()
                    || !isNumber(text.codePointAt(next))) {
                break;
            }
            at = next;
        }
        found(word.toString(), true);
        return at;
    }

    private int letters(String text, int from, boolean first) {
        int plain = plainEnd(text, from);
        if (plain > from) {
            plain(text, from, plain, first);
            return plain;
        }
        word.setLength(0);
        int at = from;
        int lower = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean mark = isMark(character) || isNumber(character);
            if (!Character.isLetter(character)
                    && !mark
                    && !isInvisible(character)
                    && APOSTROPHES.indexOf(character) < 0) {
                break;
            }
            at += Character.charCount(character);
            if (isUnspaced(character)) {
                flush(from, text, first, lower);
                found(Character.toString(character), true);
                unspaced++;
                caseless++;
                word.setLength(0);
            } else if (Character.isLetter(character) || mark) {
                word.appendCodePoint(Character.toLowerCase(character));
                lower += Character.isLowerCase(character) ? 1 : 0;
            }
        }
        flush(from, text, first, lower);
        return at;
    }

    /** End of a word that is nothing but letters of ASCII, as most words are; the beginning of another one. */
    private static int plainEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isAsciiLetter(text.charAt(at))) {
            at++;
        }
        char behind = at == text.length() ? ' ' : text.charAt(at);
        return behind < 0x80 && behind != '\'' && !isNumber(behind) ? at : from;
    }

    private void plain(String text, int from, int end, boolean first) {
        boolean upper = text.charAt(from) <= 'Z';
        boolean capitals = false;
        boolean acronym = end - from > 1;
        for (int i = from; i < end; i++) {
            boolean capital = text.charAt(i) <= 'Z';
            capitals |= capital;
            acronym &= capital;
        }
        words++;
        keepPlain(text, from, end, capitals, upper && (!first || acronym));
    }

    private void flush(int from, String text, boolean first, int lower) {
        if (word.isEmpty()) {
            return;
        }
        int letter = text.codePointAt(from);
        boolean upper = Character.isUpperCase(letter);
        boolean cased = upper || Character.isLowerCase(letter);
        boolean acronym = lower == 0 && word.length() > 1;
        caseless += cased ? 0 : 1;
        found(word.toString().toLowerCase(Locale.ROOT), !cased || upper && (!first || acronym));
    }

    private void found(String found, boolean says) {
        words++;
        keep(found, says);
    }

    /** How many words there are by now. */
    final int words() {
        return words;
    }

    /** Whether most are of a script that has no capitals. */
    final boolean caseless() {
        return caseless * 2 > words;
    }

    /** Whether most are characters of a script that writes no spaces. */
    final boolean unspaced() {
        return unspaced * 2 > words;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isUnspaced(int character) {
        return character >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(character));
    }

    private static boolean isNumber(int character) {
        if (character < 0x80) {
            return character >= '0' && character <= '9';
        }
        int type = Character.getType(character);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int character) {
        if (character < 0x300) {
            return false;
        }
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isInvisible(int character) {
        return character == 0xAD
                || character >= 0x200B && character <= 0x200F
                || character == 0x2060
                || character == 0xFEFF;
    }
}
