package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Roe,Jane Roe",
        "J. Roe,Jane Roe",
        "JANE ROE,Jane Roe",
        "В.Ладогина,Вера Ладогина",
        "FERNANDEZ,Casilda Fernández de Montesol",
        "Sergey Velmorin,Sergei Velmorin",
        "Quill,Quill Hsien Lo"
    })
    void findsWhoCanBeMeant(String label, String person) {
        assertThat(NameWords.of(label).canMean(NameWords.of(person))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ada Smith,Bea Smith", "Anna Smith,Arthur Smith", "Roe,Jane Doe", "K. Roe,Jane Roe"})
    void keepsDifferentPeopleApart(String label, String person) {
        assertThat(NameWords.of(label).canMean(NameWords.of(person))).isFalse();
    }
}
