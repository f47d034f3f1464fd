package dev.lectern.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The English dictionary; read when first needed, and used by many threads. */
final class EnglishWords {

    private static final Hunspell SPELLER = new Hunspell(dictionary());

    private EnglishWords() {}

    /** Whether the dictionary knows the word as it is written; in small letters it knows no names. */
    static boolean has(String word) {
        return SPELLER.spell(word);
    }

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
