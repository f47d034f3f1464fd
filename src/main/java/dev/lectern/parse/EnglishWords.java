package dev.lectern.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The one dictionary that there is: whether a word is English. */
final class EnglishWords {

    /** The speller takes more than linear time for a word; no longer one is in the dictionary. */
    private static final int LONGEST = 40;

    /** Of the words that were asked for last; a few MB. */
    private static final int MOST = 20_000;

    /** The speller tries what a word it does not know may be put together from; the same names come again and again. */
    private static final Map<String, Boolean> SPELT = new ConcurrentHashMap<>();

    private EnglishWords() {}

    /** Read when first needed; the speller may be used by many threads. */
    private static final class Speller {
        static final Hunspell LOADED = new Hunspell(dictionary());

        private static Dictionary dictionary() {
            try (InputStream affixes = EnglishWords.class.getResourceAsStream("dictionary/en.aff");
                    InputStream words = EnglishWords.class.getResourceAsStream("dictionary/en.dic")) {
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

    static boolean has(String word) {
        if (word.length() > LONGEST) {
            return false;
        }
        Boolean known = SPELT.get(word);
        if (known != null) {
            return known;
        }
        boolean has = Speller.LOADED.spell(word);
        if (SPELT.size() >= MOST) {
            SPELT.clear(); // what is said often is soon asked for again
        }
        SPELT.put(word, has);
        return has;
    }
}
