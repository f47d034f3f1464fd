package dev.lectern.parse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds text that a page holds twice: once for large and once for small screens, or all of it in one piece for a button
 * that reads it aloud.
 */
final class RepeatedText {

    private static final int START = 30;
    private static final int FEWEST_PARTS = 3;
    private static final int MOST_MISSING = 4;
    private static final double NEARLY_ALL = 0.8;
    private static final double COPY = 0.4;

    private RepeatedText() {}

    /** Indices of the blocks that repeat others. */
    static BitSet of(List<Block> blocks) {
        BitSet whole = new BitSet(blocks.size());
        BitSet same = new BitSet(blocks.size());
        Map<String, Integer> starts = new HashMap<>();
        BitSet asked = new BitSet(blocks.size());
        long all = 0;
        long twice = 0;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            all += text.length();
            Integer first = text.length() < START ? null : starts.putIfAbsent(text.substring(0, START), i);
            if (first == null) {
                continue;
            }
            String before = blocks.get(first).text();
            if (text.equals(before)) {
                boolean inOrder = first > last;
                same.set(i, inOrder);
                twice += inOrder ? text.length() : 0;
                last = inOrder ? first : last;
            } else if (isMadeOf(text, blocks, first, i)) {
                whole.set(i);
            } else if (!asked.get(first) && isMadeOf(before, blocks, i, blocks.size())) {
                whole.set(first);
                starts.put(text.substring(0, START), i);
            }
            asked.set(first); // once: thousands of blocks may begin like one long text
        }
        // Lists and refrains repeat a line here and there; a copy repeats everything in its order.
        if (twice >= COPY * all) {
            whole.or(same);
        }
        return whole;
    }

    /** Whether the text is made of the blocks from there on, one after the other. */
    private static boolean isMadeOf(String text, List<Block> blocks, int from, int to) {
        int covered = 0;
        int parts = 0;
        int missing = 0;
        int at = 0;
        for (int i = from; i < to && missing < MOST_MISSING && at < text.length(); i++) {
            String part = blocks.get(i).text();
            int found = part.length() < text.length() ? text.indexOf(part, at) : -1;
            if (found < 0) {
                missing++;
            } else {
                parts++;
                covered += part.length();
                at = found + part.length();
            }
        }
        return parts >= FEWEST_PARTS && covered >= NEARLY_ALL * text.length();
    }
}
