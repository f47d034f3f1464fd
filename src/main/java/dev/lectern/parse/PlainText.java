package dev.lectern.parse;

/** Makes text that is no HTML ready for its reader: one sort of line end, broken words joined, references read. */
final class PlainText {

    private PlainText() {}

    static String of(String raw) {
        String text = Entities.decoded(raw);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                out.append('\n');
                i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (isOtherLineEnd(c)) {
                out.append('\n');
            } else if (c == '\u00AD') {
                int end = behindBreak(text, i);
                if (end < 0) {
                    out.append(c);
                } else {
                    i = end;
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Next line, line separator, paragraph separator. */
    private static boolean isOtherLineEnd(char c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /**
     * Index of the last character that goes: a soft hyphen at the end of a line goes together with the line end and the
     * indent behind it. -1 when a blank line or a form feed follows, for the paragraph ends there, or the page does: that
     * is settled by {@link PlainLines}.
     */
    private static int behindBreak(String text, int hyphen) {
        int i = hyphen + 1;
        boolean broken = false;
        while (i < text.length() && CleanText.isSpace(text.charAt(i))) {
            boolean end = text.charAt(i) == '\n';
            if ((end && broken) || text.charAt(i) == '\f') {
                return -1;
            }
            broken |= end;
            i++;
        }
        return broken ? i - 1 : hyphen;
    }
}
