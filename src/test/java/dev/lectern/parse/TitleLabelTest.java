package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleLabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Janet L. Roe|true", "С.В.Светлов|true", "Climate Change|false", "St. Louis Fed|false"})
    void anInitialSaysThatTheWordsAreAName(String words, boolean initials) {
        assertThat(TitleLabel.hasInitials(words)).isEqualTo(initials);
    }
}
