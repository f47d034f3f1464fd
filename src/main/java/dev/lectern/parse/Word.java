package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a line with what stands behind it.
 *
 * @param text without punctuation and without a possessive ending
 * @param after punctuation behind it
 * @param possessive whether it ended in {@code ’s} or, after an s, in {@code ’}
 * @param start index of its first character
 * @param end index behind its text
 */
record Word(String text, String after, boolean possessive, int start, int end) {

    private static final String OPENING = "(\"'“‘«[„¿¡";
    private static final String CLOSING = ",.;:!?)\"'”’»]…";

    static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        for (Word word = first(line); word != null; word = word.following(line)) {
            words.add(word);
        }
        return words;
    }

    /** The first word of a line, for those who may need no more; null when there is none. */
    static @Nullable Word first(String line) {
        return next(line, 0);
    }

    private static @Nullable Word next(String line, int from) {
        int start = from;
        while (start < line.length() && (line.charAt(start) == ' ' || OPENING.indexOf(line.charAt(start)) >= 0)) {
            start++;
        }
        int end = start;
        while (end < line.length() && line.charAt(end) != ' ') {
            end++;
        }
        return end > start ? word(line, start, end) : null;
    }

    /** The word behind this one in its line; null when it is the last one. */
    @Nullable
    Word following(String line) {
        int space = line.indexOf(' ', start);
        return space < 0 ? null : next(line, space);
    }

    private static Word word(String line, int start, int stop) {
        int end = stop;
        while (end > start && CLOSING.indexOf(line.charAt(end - 1)) >= 0 && !isInitial(line, start, end)) {
            end--;
        }
        String text = line.substring(start, end);
        String after = line.substring(end, stop);
        if (text.endsWith("’s") || text.endsWith("'s")) {
            return new Word(text.substring(0, text.length() - 2), after, true, start, end - 2);
        }
        boolean plural = text.endsWith("s") && (after.equals("’") || after.equals("'"));
        return new Word(text, after, plural, start, end);
    }

    /** The stop of {@code H.} and {@code В.} belongs to the initial. */
    private static boolean isInitial(String line, int start, int end) {
        return end - start >= 2
                && line.charAt(end - 1) == '.'
                && Character.isUpperCase(line.charAt(end - 2))
                && (end - start == 2 || line.charAt(end - 3) == '.');
    }

    boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    boolean isSmall() {
        return Vocabulary.SMALL_WORDS.has(text);
    }

    boolean isOffice() {
        return Offices.isOffice(text);
    }

    boolean isInstitution() {
        return Vocabulary.INSTITUTIONS.has(text);
    }
}
