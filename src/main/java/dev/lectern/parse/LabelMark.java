package dev.lectern.parse;

/** What a page may print before a label: {@code ○}, {@code △}, {@code —}, the number of a question, a time. */
final class LabelMark {

    private static final String SIGNS = "○〇◯●◎△▲▽▼■□◆◇•▪▸►·–—-*‣";
    private static final String CIRCLES = "○〇◯●◎△▲▽▼■□◆◇";
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_TIME = 12;

    private LabelMark() {}

    /** Index of the first character behind the mark; 0 when none stands there. */
    static int end(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        char first = text.charAt(0);
        int end = SIGNS.indexOf(first) >= 0 ? 1 : Character.isDigit(first) ? number(text) : time(text);
        while (end > 0 && end < text.length() && CleanText.isSpace(text.charAt(end))) {
            end++;
        }
        return end < text.length() ? end : 0;
    }

    /** Whether the line begins with a circle, a triangle or the like, which speakers of East Asian minutes have. */
    static boolean isCircled(String text) {
        return !text.isEmpty() && CIRCLES.indexOf(text.charAt(0)) >= 0;
    }

    /** {@code 1. }, {@code 2) }; a number without a space behind it belongs to the word. */
    private static int number(String text) {
        int i = 0;
        while (i < text.length() && i <= LONGEST_NUMBER && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean closed = i <= LONGEST_NUMBER
                && i + 1 < text.length()
                && ".)".indexOf(text.charAt(i)) >= 0
                && CleanText.isSpace(text.charAt(i + 1));
        return closed ? i + 1 : 0;
    }

    /** {@code [00:12]}, {@code (1:02:30)}. */
    private static int time(String text) {
        int kind = "[(".indexOf(text.charAt(0));
        int close = kind < 0 ? -1 : text.indexOf("])".charAt(kind));
        if (close < 0 || close > LONGEST_TIME || text.indexOf(':') > close) {
            return 0;
        }
        for (int i = 1; i < close; i++) {
            if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != ':') {
                return 0;
            }
        }
        return text.indexOf(':') > 0 ? close + 1 : 0;
    }
}
