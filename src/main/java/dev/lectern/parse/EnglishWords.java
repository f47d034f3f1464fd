package dev.lectern.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The one dictionary that there is: whether a word is English. */
final class EnglishWords {

    /** The speller takes more than linear time for a word; no longer one is in the dictionary. */
    private static final int LONGEST = 40;

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
        return word.length() <= LONGEST && Speller.LOADED.spell(word);
    }
}
