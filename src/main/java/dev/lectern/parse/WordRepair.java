package dev.lectern.parse;

import dev.lectern.speech.Repair;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Restores words in which a site replaced {@code div} by {@code p}: {@code inpidual}, {@code pisions}. A word is changed
 * only when it is no word and with {@code div} it is one.
 */
final class WordRepair {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 24;

    /** Read when first needed; the speller may be used by many threads. */
    private static final class English {
        static final Hunspell SPELLER = new Hunspell(dictionary());

        private static Dictionary dictionary() {
            try (InputStream affixes = WordRepair.class.getResourceAsStream("dictionary/en.aff");
                    InputStream words = WordRepair.class.getResourceAsStream("dictionary/en.dic")) {
                if (affixes == null || words == null) {
                    throw new IllegalStateException("The class path lacks dictionary/en.aff or en.dic of the parser.");
                }
                return new Dictionary(new ByteBuffersDirectory(), "en", affixes, words);
            } catch (IOException e) {
                throw new UncheckedIOException("The class path holds the English dictionary but it cannot be read.", e);
            } catch (ParseException e) {
                throw new IllegalStateException("The English dictionary of the parser has a wrong line.", e);
            }
        }
    }

    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /**
     * The paragraph with its damaged words restored.
     *
     * @param turn number of the turn, for the list
     * @param number number of the paragraph, for the list
     * @param repairs where each repair is added
     */
    String repair(String paragraph, int turn, int number, List<Repair> repairs) {
        StringBuilder out = new StringBuilder(paragraph.length());
        int i = 0;
        while (i < paragraph.length()) {
            int start = i;
            while (i < paragraph.length() && isLetter(paragraph.charAt(i))) {
                i++;
            }
            if (i == start) {
                out.append(paragraph.charAt(i++));
                continue;
            }
            String word = paragraph.substring(start, i);
            Optional<String> restored = restored(word);
            restored.ifPresent(right -> repairs.add(new Repair(turn, number, out.length(), word, right)));
            out.append(restored.orElse(word));
        }
        return out.toString();
    }

    private Optional<String> restored(String word) {
        boolean candidate = word.length() >= SHORTEST && word.length() <= LONGEST && word.indexOf('p') >= 0;
        return candidate ? known.computeIfAbsent(word, WordRepair::look) : Optional.empty();
    }

    private static Optional<String> look(String word) {
        if (English.SPELLER.spell(word)) {
            return Optional.empty();
        }
        for (int at = word.indexOf('p'); at >= 0; at = word.indexOf('p', at + 1)) {
            String right = word.substring(0, at) + "div" + word.substring(at + 1);
            if (English.SPELLER.spell(right)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
