package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordLabelTest {

    @ParameterizedTest
    @CsvSource({
        "Q. Why?,Q",
        "A1. Because.,A1",
        "Question 2. Why?,Question 2",
        "Q/ Pourquoi ?,Q",
        "R) Porque sí.,R",
        "Q> Why?,Q"
    })
    void readsAWordOrLetterBeforeAnySign(String line, String label) {
        assertThat(WordLabel.of(line)).isNotNull().extracting(TurnLabel::text).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q. why", "Q.E.D. it is", "Answer) no", "Yes. We did.", "Moderator. Welcome.", "Q.", ""})
    void readsNoneElsewhere(String line) {
        assertThat(WordLabel.of(line)).isNull();
    }
}
