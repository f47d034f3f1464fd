package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What somebody asks in the syntax of web searches ({@code "a phrase"}, {@code or}, {@code -not}), with its words cut as those of
 * the texts are.
 *
 * @param whole the question for {@code websearch_to_tsquery}
 * @param anyOf the same, content with any of its words
 */
record WebQuestion(String whole, String anyOf) {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    /** Reads what was typed; whatever it is, it is understood somehow, as web searches do. */
    static WebQuestion of(String typed) {
        var whole = new ArrayList<String>();
        var wanted = new ArrayList<String>();
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
            String part = typed.substring(from, end);
            if (!quoted && !not && part.toLowerCase(Locale.ROOT).equals("or")) {
                whole.add("or");
            } else {
                add(whole, wanted, Words.asked(part), not);
            }
            i = quoted ? end + 1 : end;
        }
        return new WebQuestion(String.join(" ", whole), String.join(" or ", wanted));
    }

    /** What comes apart into several words (a date, a compound, a Chinese word) is a phrase. */
    private static void add(List<String> whole, List<String> wanted, List<Word> words, boolean not) {
        if (words.isEmpty()) {
            return;
        }
        whole.add((not ? "-" : "") + quoted(Words.folded(words)));
        if (!not) {
            wanted.add(words.stream().map(word -> quoted(word.folded())).collect(Collectors.joining(" or ")));
        }
    }

    private static String quoted(String words) {
        return '"' + words + '"';
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
