package dev.lectern.parse;

import java.util.List;

/**
 * Tells whether a sentence begins before a line and ends behind it, which the line is no part of: the one sure sign that
 * a page ended there.
 */
record SentenceCut(List<PlainLine> lines, WrapWidth width) {

    /** Running heads and feet beside a page number. */
    private static final int MOST_BESIDE = 3;

    boolean isAt(int line) {
        return opensBefore(line) && goesOnBehind(line);
    }

    /** Lines of a frame are passed over only where a blank line sets them apart from the text. */
    private boolean opensBefore(int line) {
        for (int i = line - 1; i >= 0 && i >= line - MOST_BESIDE; i--) {
            PlainLine before = lines.get(i);
            if (before.isOpen() && width.isFull(before)) {
                return true;
            }
            if (before.gap() == 0) {
                return false;
            }
        }
        return false;
    }

    private boolean goesOnBehind(int line) {
        for (int i = line + 1; i < lines.size() && i <= line + MOST_BESIDE; i++) {
            if (i > line + 1 && lines.get(i).gap() == 0) {
                return false;
            }
            if (lines.get(i).isSmall()) {
                return true;
            }
        }
        return false;
    }
}
