package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody asks in the syntax of web searches ({@code "a phrase"}, {@code or}, {@code -not}), with its words cut as those of
 * the texts are.
 *
 * @param whole the question for {@code websearch_to_tsquery}
 * @param anyOf the same, content with any of its words
 */
record WebQuestion(String whole, String anyOf) {

    /** Reads what was typed; whatever it is, it is understood somehow, as web searches do. */
    static WebQuestion of(String typed) {
        var whole = new ArrayList<String>();
        var wanted = new ArrayList<String>();
        for (WebTerm term : WebTerm.all(typed)) {
            if (term.isOr()) {
                whole.add("or");
            } else {
                add(whole, wanted, Words.asked(term.text()), term.not());
            }
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
}
