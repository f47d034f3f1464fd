package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishWordsTest {

    @ParameterizedTest
    @CsvSource({"agriculture,true", "individual,true", "inpidual,false", "Brisbane,true", "brisbane,false"})
    void knowsWordsAndNamesAsTheyAreWritten(String word, boolean known) {
        assertThat(EnglishWords.has(word)).isEqualTo(known);
    }
}
