package dev.lectern.parse;

import java.util.Arrays;
import java.util.List;

/**
 * The width at which the lines of a text were broken.
 *
 * @param chars typical length of a line that goes on in the next; 0 when lines are not broken by width
 */
record WrapWidth(int chars) {

    private static final int NARROWEST = 45;
    private static final int WIDEST = 130;
    private static final int FEWEST = 4;

    static WrapWidth of(List<PlainLine> lines) {
        int[] lengths = new int[lines.size()];
        int n = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i + 1).gap() == 0) {
                lengths[n++] = lines.get(i).text().length();
            }
        }
        if (n < FEWEST) {
            return new WrapWidth(0);
        }
        Arrays.sort(lengths, 0, n);
        int typical = lengths[n * 3 / 4];
        return new WrapWidth(typical >= NARROWEST && typical <= WIDEST ? typical : 0);
    }

    boolean wraps() {
        return chars > 0;
    }

    /** Whether the line is so long that it may have been broken for want of room. */
    boolean isFull(PlainLine line) {
        return wraps() ? line.text().length() * 10 >= chars * 7 : line.text().length() >= NARROWEST;
    }

    boolean isHalf(PlainLine line) {
        return wraps() && line.text().length() * 2 >= chars;
    }
}
