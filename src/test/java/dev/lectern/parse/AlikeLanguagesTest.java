package dev.lectern.parse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AlikeLanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kami percaya bahwa pemerintah bisa.|ms|id",
                "Kami percaya bahawa kerajaan boleh.|id|ms",
                "Vi har meget, efter hvad vi havde.|nb|da",
                "Vi har mye, etter hva vi hadde.|da|nb",
                "Ovde ćemo promeniti vreme.|hr|sr",
                "Efter hva|da|",
                "Efter|en|",
                "Hvala svima|hr|"
            })
    void areToldByWordsOfTheirOwn(String text, String read, @Nullable String told) {
        assertThat(AlikeLanguages.byWords(text, read)).isEqualTo(told);
    }

    @Test
    void areAlikeOnlyInTheirGroup() {
        assertThat(AlikeLanguages.are("hr", "sr")).isTrue();
        assertThat(AlikeLanguages.are("hr", "da")).isFalse();
    }
}
