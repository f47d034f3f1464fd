package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a question in the syntax of web searches.
 *
 * @param text what was typed, without its quotes
 * @param quoted whether it stood in quotes
 * @param not whether a hyphen stood before it
 */
record WebTerm(String text, boolean quoted, boolean not) {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    /** Whether it is the word between two alternatives. */
    boolean isOr() {
        return !quoted && !not && text.toLowerCase(Locale.ROOT).equals("or");
    }

    /** Cuts what was typed; whatever it is, it is understood somehow, as web searches do. */
    static List<WebTerm> all(String typed) {
        var terms = new ArrayList<WebTerm>();
        int i = 0;
        while (i < typed.length()) {
            if (Character.isWhitespace(typed.charAt(i))) {
                i++;
                continue;
            }
            boolean not = typed.charAt(i) == '-' && i + 1 < typed.length();
            int start = not ? i + 1 : i;
            boolean quoted = QUOTES.indexOf(typed.charAt(start)) >= 0;
            int from = quoted ? start + 1 : start;
            int end = quoted ? quote(typed, from) : blank(typed, from);
            terms.add(new WebTerm(typed.substring(from, end), quoted, not));
            i = quoted ? end + 1 : end;
        }
        return terms;
    }

    private static int quote(String typed, int from) {
        int end = from;
        while (end < typed.length() && QUOTES.indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int blank(String typed, int from) {
        int end = from;
        while (end < typed.length()
                && !Character.isWhitespace(typed.charAt(end))
                && QUOTES.indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
