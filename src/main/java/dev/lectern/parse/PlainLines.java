package dev.lectern.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plain text as blocks. Blank lines part paragraphs; lines that were broken at a fixed width are joined again, lines
 * that are short on purpose (an address, a menu) stay apart.
 */
final class PlainLines {

    private static final int NARROWEST = 45;
    private static final int WIDEST = 130;
    private static final int MOST_GAP = 3;

    private PlainLines() {}

    /** A line as it stands, with the number of blank lines before it. */
    private record Line(String text, int gap) {}

    static List<Block> blocks(String text) {
        List<Line> lines = lines(text);
        int width = wrapWidth(lines);
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int gap = 0;
        int lastLength = 0;
        for (Line line : lines) {
            boolean goesOn = width > 0 && goesOn(paragraph, lastLength, line, width);
            if (!goesOn) {
                flush(paragraph, gap, blocks);
                gap = line.gap;
            }
            if (!paragraph.isEmpty()) {
                paragraph.append(' ');
            }
            paragraph.append(line.text);
            lastLength = line.text.length();
        }
        flush(paragraph, gap, blocks);
        return blocks;
    }

    /** Whether a line belongs to the paragraph before it, which ended in a line of {@code length} characters. */
    private static boolean goesOn(StringBuilder paragraph, int length, Line next, int width) {
        if (paragraph.isEmpty()) {
            return false;
        }
        char last = paragraph.charAt(paragraph.length() - 1);
        boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
        boolean full = length * 10 >= width * 7;
        boolean small = Character.isLowerCase(next.text.codePointAt(0));
        if (next.gap > 0) {
            // PDF readers leave a blank line in mid-sentence where a page or a column ends.
            return next.gap <= MOST_GAP && full && open && small;
        }
        boolean half = length * 2 >= width && open;
        return full || (half && (small || next.text.length() * 10 >= width * 7));
    }

    private static void flush(StringBuilder paragraph, int gap, List<Block> blocks) {
        String clean = CleanText.line(paragraph.toString());
        paragraph.setLength(0);
        if (!clean.isEmpty()) {
            blocks.add(Block.plain(Block.Kind.PARAGRAPH, clean, gap));
        }
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int gap = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = stripped(raw);
            if (line.isEmpty()) {
                gap++;
            } else {
                lines.add(new Line(line, gap));
                gap = 0;
            }
        }
        return lines;
    }

    /** Ends off, inner spaces kept: a wide gap behind a Q tells that it is a label. */
    private static String stripped(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return WideGap.marked(raw.substring(from, to));
    }

    private static boolean isBlank(char c) {
        return CleanText.isSpace(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Typical length of a line that goes on in the next; 0 when lines are not broken by width. */
    private static int wrapWidth(List<Line> lines) {
        int[] lengths = new int[lines.size()];
        int n = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i + 1).gap == 0) {
                lengths[n++] = lines.get(i).text.length();
            }
        }
        if (n < 4) {
            return 0;
        }
        Arrays.sort(lengths, 0, n);
        int typical = lengths[n * 3 / 4];
        return typical >= NARROWEST && typical <= WIDEST ? typical : 0;
    }
}
