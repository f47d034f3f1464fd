package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Plain text as blocks. Blank lines part paragraphs; lines that were broken at a fixed width are joined again, over the
 * ends of pages too, lines that are short on purpose (an address, a menu) stay apart.
 */
final class PlainLines {

    private static final int MOST_GAP = 3;

    private final List<PlainLine> lines;
    private final WrapWidth width;
    private final BitSet goesOn = new BitSet();

    private PlainLines(List<PlainLine> lines) {
        this.lines = lines;
        this.width = WrapWidth.of(lines);
    }

    static List<Block> blocks(String text) {
        PlainLines lines = new PlainLines(PageFrame.without(PlainLine.of(text)));
        return lines.blocks();
    }

    private List<Block> blocks() {
        for (int i = 1; i < lines.size(); i++) {
            boolean heads = lines.get(i - 1).headsWith(lines.get(i));
            goesOn.set(i, heads || (width.wraps() && !lines.get(i).isHead() && goesOn(i)));
        }
        LineEndHyphens hyphens = LineEndHyphens.of(lines, goesOn);
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int gap = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (goesOn.get(i)) {
                hyphens.join(paragraph, i);
                continue;
            }
            flush(paragraph, gap, blocks);
            gap = lines.get(i).gap();
            paragraph.append(lines.get(i).text());
        }
        flush(paragraph, gap, blocks);
        return blocks;
    }

    /** Whether a line belongs to the paragraph of the line before it. */
    private boolean goesOn(int i) {
        PlainLine before = lines.get(i - 1);
        PlainLine next = lines.get(i);
        boolean open = before.isOpen();
        boolean full = width.isFull(before);
        if (next.gap() > 0 || next.opensPage()) {
            // PDF readers leave a blank line in mid-sentence where a page or a column ends.
            boolean near = next.gap() <= MOST_GAP || next.opensPage();
            return near && full && open && (next.isSmall() || isOverPage(i));
        }
        boolean half = width.isHalf(before) && open;
        return full || (half && (next.isSmall() || width.isFull(next)));
    }

    /**
     * Whether a sentence goes on with a capital letter, a figure or a repeated hyphen on the next page. The paragraph
     * must have had some lines before: a title ends without a mark as well, and its page has no more on it.
     */
    private boolean isOverPage(int i) {
        PlainLine next = lines.get(i);
        return next.opensPage()
                && i > 1
                && goesOn.get(i - 1)
                && goesOn.get(i - 2)
                && width.isFull(next)
                && TurnLabel.beforeColon(next.text()) == null;
    }

    private static void flush(StringBuilder paragraph, int gap, List<Block> blocks) {
        String clean = CleanText.line(paragraph.toString());
        paragraph.setLength(0);
        if (!clean.isEmpty()) {
            blocks.add(Block.plain(Block.Kind.PARAGRAPH, clean, gap));
        }
    }
}
