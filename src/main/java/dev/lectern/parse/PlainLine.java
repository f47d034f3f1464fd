package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of plain text as it stands.
 *
 * @param text without white space at its ends
 * @param gap blank lines before it
 * @param opensPage whether a page ended before it
 */
record PlainLine(String text, int gap, boolean opensPage) {

    /** All lines that hold something. A form feed ends a page, and the line too if there is any. */
    static List<PlainLine> of(String text) {
        List<PlainLine> lines = new ArrayList<>();
        int gap = 0;
        boolean opensPage = false;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            boolean blank = true;
            for (int from = 0; from <= raw.length(); ) {
                int feed = raw.indexOf('\f', from);
                String line = stripped(raw, from, feed < 0 ? raw.length() : feed);
                if (!line.isEmpty()) {
                    lines.add(new PlainLine(line, gap, opensPage && !lines.isEmpty()));
                    gap = 0;
                    opensPage = false;
                    blank = false;
                }
                opensPage |= feed >= 0;
                from = feed < 0 ? raw.length() + 1 : feed + 1;
            }
            gap += blank ? 1 : 0;
        }
        return lines;
    }

    /** Whether the sentence has not ended with the line. */
    boolean isOpen() {
        char last = text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || last == ',' || BrokenWord.isHyphen(last);
    }

    /** Whether the line begins as only the inside of a sentence does. */
    boolean isSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** Ends off, inner spaces kept: a wide gap behind a Q tells that it is a label. */
    private static String stripped(String raw, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return WideGap.marked(Ligatures.parted(raw.substring(from, to)));
    }

    private static boolean isBlank(char c) {
        return CleanText.isSpace(c) || c == '\uFEFF' || c == '\u200B';
    }
}
