package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in order, cut as the search cuts them.
 *
 * @param words in lower case, with an empty one between two paragraphs
 */
public record SpokenWords(List<String> words) {

    public SpokenWords {
        words = List.copyOf(words);
    }

    /** The words of some paragraphs. */
    public static SpokenWords of(Iterable<String> paragraphs) {
        var all = new ArrayList<String>();
        for (String paragraph : paragraphs) {
            Words.of(paragraph).forEach(word -> all.add(word.folded()));
            all.add("");
        }
        return new SpokenWords(all);
    }

    /** Whether these words stand there side by side. */
    boolean hold(List<String> phrase) {
        int last = words.size() - phrase.size();
        for (int i = 0; i <= last; i++) {
            if (words.get(i).equals(phrase.get(0))
                    && words.subList(i, i + phrase.size()).equals(phrase)) {
                return true;
            }
        }
        return false;
    }
}
