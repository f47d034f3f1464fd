package dev.lectern.parse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AskerLabelTest {
    @ParameterizedTest
    @CsvSource({
        "Question 2,Question,",
        "Question No. 12,Question,",
        "Q3,Q,",
        "Question from Jane Roe,Question,Jane Roe",
        "'Question from Jane Roe, The Herald',Question,Jane Roe",
        "Вопрос от Веры Ладогиной,Вопрос,Веры Ладогиной",
        "Point 2,Point 2,",
        "Letter from Jane Roe,Letter from Jane Roe,"
    })
    void readsTheWordAndWhoAsks(String label, String word, @Nullable String name) {
        assertThat(AskerLabel.of(label)).isEqualTo(new AskerLabel(word, name));
    }
}
