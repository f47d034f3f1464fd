package dev.lectern.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LexiconTest {

    private final Lexicon lexicon = new Lexicon();

    @Test
    void aStemIsTheSameWhereverItStands() {
        Lexicon.Stem first = lexicon.of("ferri");

        Lexicon.Stem again = lexicon.of(new String("ferri"));

        assertThat(again).isSameAs(first);
    }

    @Test
    void stemsAreNumberedInTheirOrder() {
        lexicon.of("sail");
        lexicon.of("паром");
        lexicon.of("ferri");

        assertThat(lexicon.sorted())
                .extracting(Lexicon.Stem::text, Lexicon.Stem::number)
                .containsExactly(tuple("ferri", 0), tuple("sail", 1), tuple("паром", 2));
    }
}
