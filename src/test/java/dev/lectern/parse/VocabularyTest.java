package dev.lectern.parse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTest {

    @Test
    void comparesInLowerCaseAndWithEitherApostrophe() {
        assertThat(Vocabulary.KINDS.meaning("INTERVIEW")).isEqualTo("INTERVIEW");
        assertThat(Vocabulary.KINDS.meaning("інтерв’ю")).isEqualTo(Vocabulary.KINDS.meaning("інтерв'ю"));
    }

    @Test
    void givesNoMeaningToAWordThatItDoesNotHold() {
        assertThat(Vocabulary.KINDS.has("harbour")).isFalse();
        assertThat(Vocabulary.KINDS.meaning("harbour")).isEmpty();
    }
}
