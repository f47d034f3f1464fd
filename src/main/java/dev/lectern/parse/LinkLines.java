package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the lines of a text that do nothing but lead to other pages, with the rubric above them. A line that the author
 * typed, a bare paragraph or item between running text, stays although all of it is a link.
 */
final class LinkLines {

    private static final double MOSTLY = 0.75;
    private static final double ALL = 0.95;
    private static final double HALF = 0.5;
    private static final int LONGEST = 300;
    private static final int LONGEST_RUBRIC = 80;
    private static final int MANY = 3;

    private final List<HtmlBlock> blocks;
    private final BitSet out = new BitSet();

    private LinkLines(List<HtmlBlock> blocks) {
        this.blocks = blocks;
    }

    /** Indices of the lines that go. */
    static BitSet of(List<HtmlBlock> blocks) {
        LinkLines lines = new LinkLines(blocks);
        lines.look();
        return lines.out;
    }

    private void look() {
        int first = 0;
        int last = blocks.size() - 1;
        while (first <= last && ContentScore.running(blocks.get(first).block()) == 0) {
            first++;
        }
        while (last >= first && ContentScore.running(blocks.get(last).block()) == 0) {
            last--;
        }
        int i = 0;
        while (i < blocks.size()) {
            int end = i;
            while (end < blocks.size() && isLinked(end, HALF)) {
                end++;
            }
            if (end > i) {
                take(i, end, i > first && i < last);
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Judges a run of blocks that are links for the most part. */
    private void take(int from, int to, boolean inside) {
        boolean list = to - from >= MANY && !typed(from, to);
        boolean rubric = from > 0 && isRubric(blocks.get(from - 1).block(), to - from);
        for (int i = from; i < to; i++) {
            boolean kept = !list && !rubric && (!isLinked(i, MOSTLY) || inside && isLinked(i, ALL) && isTyped(i));
            out.set(i, !kept);
        }
        out.set(from - (rubric ? 1 : 0), from, rubric);
    }

    private boolean isLinked(int at, double share) {
        Block block = blocks.get(at).block();
        return block.linked() > share && block.text().length() < LONGEST;
    }

    private static boolean isRubric(Block block, int links) {
        boolean announces = FurnitureLine.isAtEnd(block) || PageFurniture.isRelatedRubric(block.text());
        boolean bare = block.text().length() <= LONGEST_RUBRIC && !block.endsAsSentence();
        return block.text().length() <= LONGEST_RUBRIC && announces || bare && links >= 2;
    }

    private boolean typed(int from, int to) {
        boolean all = true;
        for (int i = from; i < to; i++) {
            all &= isTyped(i) && blocks.get(i).block().kind() != Block.Kind.ITEM;
        }
        return all;
    }

    /** Editors give bare elements; a template gives names to what it fills in. */
    private boolean isTyped(int at) {
        Element source = blocks.get(at).source();
        boolean line = source.normalName().equals("p") || source.normalName().equals("li");
        return line && source.className().isEmpty() && source.id().isEmpty();
    }
}
