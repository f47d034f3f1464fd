package dev.lectern.parse;

import java.util.List;

/**
 * Counts words: runs of letters and digits, with apostrophes and hyphens inside. Scripts that write no spaces are counted
 * by their letters: two characters of Chinese or Japanese are a word as a rule, five letters of Thai, Lao, Khmer or
 * Burmese.
 */
final class WordCount {

    private static final int CHARACTERS = 2;
    private static final int LETTERS = 5;

    /** Letters and digits of ASCII. */
    private static final boolean[] PARTS_OF_WORDS = new boolean[0x80];

    static {
        for (char c = 0; c < PARTS_OF_WORDS.length; c++) {
            PARTS_OF_WORDS[c] = Character.isLetterOrDigit(c);
        }
    }

    private WordCount() {}

    static int of(List<String> paragraphs) {
        int words = 0;
        for (String paragraph : paragraphs) {
            boolean inside = false;
            int characters = 0;
            int letters = 0;
            for (int i = 0; i < paragraph.length(); i++) {
                char c = paragraph.charAt(i);
                if (c < 0x80) { // asked of every letter of a page
                    boolean part = isLetterOrDigit(c) || inside && (c == '\'' || c == '-');
                    words += part && !inside ? 1 : 0;
                    inside = part;
                    continue;
                }
                boolean joins = inside && (c == '’' || Character.getType(c) == Character.NON_SPACING_MARK);
                boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || joins;
                boolean character = isCharacter(c);
                boolean dense = character || isUnspacedLetter(c);
                characters += character ? 1 : 0;
                letters += dense && !character && letter ? 1 : 0;
                words += letter && !inside && !dense ? 1 : 0;
                inside = letter && !dense;
            }
            words += (characters + CHARACTERS - 1) / CHARACTERS + (letters + LETTERS - 1) / LETTERS;
        }
        return words;
    }

    private static boolean isLetterOrDigit(char ascii) {
        return PARTS_OF_WORDS[ascii];
    }

    private static boolean isCharacter(char c) {
        return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    /** Thai and Lao, Burmese, Khmer. */
    private static boolean isUnspacedLetter(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
    }
}
