package dev.lectern.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Collects the words of a text. */
final class WordCollector extends WordReader {

    private final List<String> words = new ArrayList<>();
    private final BitSet weighty = new BitSet();

    @Override
    void keep(String word, boolean says) {
        weighty.set(words.size(), says);
        words.add(word);
    }

    @Override
    void keepPlain(String text, int from, int end, boolean capitals, boolean says) {
        String word = text.substring(from, end);
        keep(capitals ? word.toLowerCase(Locale.ROOT) : word, says);
    }

    Wording wording() {
        boolean[] says = new boolean[words.size()];
        for (int i = 0; i < says.length; i++) {
            says[i] = weighty.get(i);
        }
        return new Wording(List.copyOf(words), says, caseless(), unspaced());
    }
}
