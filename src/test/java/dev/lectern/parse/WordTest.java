package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordTest {

    @Test
    void takesPunctuationOff() {
        List<Word> words = Word.of("(Oslo), “today”…");

        assertThat(words).extracting(Word::text).containsExactly("Oslo", "today");
        assertThat(words).extracting(Word::after).containsExactly("),", "”…");
    }

    @Test
    void tellsThePossessive() {
        List<Word> words = Word.of("Lavrov’s ministers' words");

        assertThat(words).extracting(Word::text).containsExactly("Lavrov", "ministers", "words");
        assertThat(words).extracting(Word::possessive).containsExactly(true, true, false);
    }

    @Test
    void leavesAnInitialItsStop() {
        List<Word> words = Word.of("Jerome H. Powell, J.R. Ewing.");

        assertThat(words).extracting(Word::text).containsExactly("Jerome", "H.", "Powell", "J.R.", "Ewing");
    }
}
