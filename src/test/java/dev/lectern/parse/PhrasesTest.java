package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTest {
    private static final Phrases KINDS = Phrases.of(Vocabulary.KINDS);

    @Test
    void findsPhrasesAsWholeWordsInTheOrderOfTheLine() {
        List<Phrases.Match> found = KINDS.in("remarks at a press conference");

        assertThat(found).map(Phrases.Match::phrase).containsExactly("remarks", "press conference");
    }

    @Test
    void doesNotFindThemInsideOtherWords() {
        assertThat(KINDS.in("the addressee speechless")).isEmpty();
    }

    @Test
    void findsOnlyThoseThatOpenTheLine() {
        Phrases greetings = Phrases.of(Vocabulary.SALUTATIONS);

        assertThat(greetings.opening("mr president, ladies and gentlemen"))
                .map(Phrases.Match::phrase)
                .containsExactly("mr president");
    }

    @Test
    void searchesScriptsThatDoNotPartWords() {
        Phrases greetings = Phrases.of(Vocabulary.SALUTATIONS);

        assertThat(greetings.opening("各位朋友，大家好")).isNotEmpty();
    }
}
