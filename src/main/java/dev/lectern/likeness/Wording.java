package dev.lectern.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text, without case, marks and the other things that every page sets in its own way.
 *
 * @param words in order; in scripts that write no spaces every character is one
 * @param weighty which of them say who, where or how many: numbers, names, and all words of scripts that have no capitals
 * @param caseless whether most are of such a script
 * @param unspaced whether most are characters of a script that writes no spaces
 */
record Wording(List<String> words, boolean[] weighty, boolean caseless, boolean unspaced) {

    static Wording of(List<String> paragraphs) {
        var words = new WordCollector();
        paragraphs.forEach(words::paragraph);
        return words.wording();
    }

    int size() {
        return words.size();
    }

    /** Every word that says who, where or how many. */
    Set<String> weightyWords() {
        return weightyWords(0, words.size());
    }

    Set<String> weightyWords(int from, int to) {
        Set<String> found = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (weighty[i]) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.codePointAt(0));
    }
}
