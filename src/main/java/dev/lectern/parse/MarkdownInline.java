package dev.lectern.parse;

/**
 * A line of Markdown without its marks.
 *
 * @param text the words
 * @param lead how many characters at the start were set in bold
 */
record MarkdownInline(String text, int lead) {

    private static final int LONGEST_LINK = 1000;
    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~\"'";

    static MarkdownInline of(String source) {
        StringBuilder out = new StringBuilder(source.length());
        boolean bold = false;
        int lead = 0;
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length() && ESCAPABLE.indexOf(source.charAt(i + 1)) >= 0) {
                out.append(source.charAt(i + 1));
                i += 2;
            } else if (source.startsWith("**", i) || source.startsWith("__", i)) {
                if (bold && lead == 0 && startsBold(source)) {
                    lead = out.length();
                }
                bold = !bold;
                i += 2;
            } else if (c == '*' || (c == '_' && isWordEdge(source, i))) {
                i++;
            } else if (c == '[') {
                i = link(source, i, out);
            } else {
                out.append(c);
                i++;
            }
        }
        String text = CleanText.line(out.toString());
        return new MarkdownInline(text, Math.min(lead, text.length()));
    }

    private static boolean startsBold(String source) {
        return source.startsWith("**") || source.startsWith("__");
    }

    private static boolean isWordEdge(String source, int at) {
        boolean before = at == 0 || !Character.isLetterOrDigit(source.charAt(at - 1));
        boolean after = at + 1 == source.length() || !Character.isLetterOrDigit(source.charAt(at + 1));
        return before || after;
    }

    /** Writes the words of {@code [words](address)}; any other bracket is kept. Returns where reading goes on. */
    private static int link(String source, int at, StringBuilder out) {
        // The limit keeps a line of brackets alone from taking quadratic time.
        int limit = Math.min(source.length(), at + LONGEST_LINK);
        int close = at + 1;
        while (close < limit && source.charAt(close) != '[' && !isLinkClose(source, close, limit)) {
            close++;
        }
        boolean closed = close < limit && source.charAt(close) == ']';
        int length = closed ? source.substring(close, limit).indexOf(')') : -1;
        if (length < 0) {
            out.append('[');
            return at + 1;
        }
        out.append(source, at + 1, close);
        return close + length + 1;
    }

    private static boolean isLinkClose(String source, int at, int limit) {
        return source.charAt(at) == ']' && at + 1 < limit && source.charAt(at + 1) == '(';
    }
}
