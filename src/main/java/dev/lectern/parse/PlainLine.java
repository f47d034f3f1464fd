package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of plain text as it stands.
 *
 * @param text without white space at its ends
 * @param gap blank lines before it
 * @param opensPage whether a page ended before it
 * @param centred whether it stands far from the margin, as headings do
 */
record PlainLine(String text, int gap, boolean opensPage, boolean centred) {

    private static final int CENTRED = 8;
    private static final int SHORTEST_RULE = 5;
    private static final String RULES = "_-=*~";

    /** A line at the margin. */
    PlainLine(String text, int gap, boolean opensPage) {
        this(text, gap, opensPage, false);
    }

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
                if (!line.isEmpty() && !isRule(line)) {
                    boolean centred = indent(raw, from) >= CENTRED;
                    lines.add(new PlainLine(line, gap, opensPage && !lines.isEmpty(), centred));
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

    private static int indent(String raw, int from) {
        int at = from;
        int indent = 0;
        while (at < raw.length() && isBlank(raw.charAt(at))) {
            indent += raw.charAt(at) == '\t' ? CENTRED : 1;
            at++;
        }
        return indent;
    }

    /** {@code ________}: it parts what stands on either side as a blank line does. */
    private static boolean isRule(String line) {
        char first = line.charAt(0);
        return line.length() >= SHORTEST_RULE
                && RULES.indexOf(first) >= 0
                && line.chars().allMatch(c -> c == first);
    }

    /** Whether both are lines of one heading in capitals. */
    boolean headsWith(PlainLine next) {
        return centred && next.centred && next.gap == 0 && Capitals.areAll(text) && Capitals.areAll(next.text);
    }

    /** Whether the line is a heading in the middle of the sheet. */
    boolean isHead() {
        return centred && Capitals.areAll(text);
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
