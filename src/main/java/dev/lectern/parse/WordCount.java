package dev.lectern.parse;

import java.util.List;

/** Counts words: runs of letters and digits, with apostrophes and hyphens inside. */
final class WordCount {

    private WordCount() {}

    static int of(List<String> paragraphs) {
        int words = 0;
        for (String paragraph : paragraphs) {
            boolean inside = false;
            for (int i = 0; i < paragraph.length(); i++) {
                char c = paragraph.charAt(i);
                boolean joins = inside
                        && (c == '\'' || c == '’' || c == '-' || Character.getType(c) == Character.NON_SPACING_MARK);
                boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || joins;
                words += letter && !inside ? 1 : 0;
                inside = letter;
            }
        }
        return words;
    }
}
