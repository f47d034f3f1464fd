package dev.lectern.parse;

import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * The first and last lines of every page, where numbers, heads and feet stand.
 *
 * @param size number of lines
 * @param starts first lines of the pages but the first
 */
record PageEdges(int size, BitSet starts) {

    /** Lines that a frame has at most at one end of a page. */
    private static final int DEPTH = 4;

    /** A walk over the lines at one end of a page, from the outermost inwards. */
    interface Walk {
        /** Whether to go on behind this line. */
        boolean at(int line);
    }

    int pages() {
        return starts.cardinality() + (starts.get(0) ? 0 : 1);
    }

    /** Calls for each page with its first line. */
    void pages(IntConsumer start) {
        if (!starts.get(0) && size > 0) {
            start.accept(0);
        }
        starts.stream().forEach(start);
    }

    /** Walks down from the top of the page that starts there. */
    void fromTop(int start, Walk walk) {
        int end = Math.min(end(start), start + DEPTH);
        for (int i = start; i < end && walk.at(i); i++) {}
    }

    /** Walks up from the bottom of the page that starts there; on a short page to lines that the top has as well. */
    void fromBottom(int start, Walk walk) {
        int end = end(start);
        int from = Math.max(start, end - DEPTH);
        for (int i = end - 1; i >= from && walk.at(i); i--) {}
    }

    /** First line of the page on which the line stands. */
    int page(int line) {
        return Math.max(0, starts.previousSetBit(line));
    }

    /** Whether nothing stands behind the line on its page. */
    boolean isLast(int line) {
        return line + 1 == size || starts.get(line + 1);
    }

    private int end(int start) {
        int next = starts.nextSetBit(start + 1);
        return next < 0 ? size : next;
    }
}
