package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishWordsTest {

    @ParameterizedTest
    @CsvSource({"international,true", "banks,true", "inpidual,false", "wellknown,false", "Mushikiwabo,false"})
    void knowsWordsAndTheirForms(String word, boolean known) {
        assertThat(EnglishWords.has(word)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"3000", "1000000"})
    void takesNoLongRunForAWord(int length) {
        assertThat(EnglishWords.has("a".repeat(length))).isFalse();
    }
}
