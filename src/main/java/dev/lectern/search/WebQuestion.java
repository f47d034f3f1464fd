package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody asks in the syntax of web searches ({@code "a phrase"}, {@code or}, {@code -not}), with its words cut as those of
 * the texts are.
 *
 * @param whole the question for {@code websearch_to_tsquery}
 * @param anyOf the same, content with any of its words
 * @param alternatives what stands between {@code or}, where anything must not be there; else none
 */
record WebQuestion(String whole, String anyOf, List<Alternative> alternatives) {

    private static final String OR = " or ";

    WebQuestion {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One of several questions, of which one must hold.
     *
     * @param whole the question for {@code websearch_to_tsquery}
     * @param unwanted what must not be there, content with any of it; empty when there is nothing of this sort
     */
    record Alternative(String whole, String unwanted) {}

    /** Reads what was typed; whatever it is, it is understood somehow, as web searches do. */
    static WebQuestion of(String typed) {
        var whole = new ArrayList<String>();
        var wanted = new ArrayList<String>();
        var alternatives = new ArrayList<Alternative>();
        var terms = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        for (WebTerm term : WebTerm.all(typed)) {
            List<Word> words = Words.asked(term.text());
            if (term.isOr()) {
                whole.add("or");
                end(alternatives, terms, unwanted);
            } else if (!words.isEmpty()) {
                // What comes apart into several words (a date, a compound, a Chinese word) is a phrase.
                String phrase = quoted(Words.folded(words));
                String asked = term.not() ? "-" + phrase : phrase;
                whole.add(asked);
                terms.add(asked);
                if (term.not()) {
                    unwanted.add(phrase);
                } else {
                    words.forEach(word -> wanted.add(quoted(word.folded())));
                }
            }
        }
        end(alternatives, terms, unwanted);
        boolean plain = alternatives.stream().allMatch(one -> one.unwanted().isEmpty());
        return new WebQuestion(
                String.join(" ", whole), String.join(OR, wanted), plain ? List.of() : List.copyOf(alternatives));
    }

    private static void end(List<Alternative> alternatives, List<String> terms, List<String> unwanted) {
        if (!terms.isEmpty()) {
            alternatives.add(new Alternative(String.join(" ", terms), String.join(OR, unwanted)));
        }
        terms.clear();
        unwanted.clear();
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }
}
