package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabelMarkTest {

    @ParameterizedTest
    @CsvSource({
        "○記者 なぜ,1",
        "— Question : Pourquoi ?,2",
        "1. Question - Why?,3",
        "12) Question: Why?,4",
        "[00:12] Jane Roe: We had to.,8",
        "1.5 million people came,0",
        "2018) was a good year,0",
        "[sic] Jane Roe: We had to.,0",
        "Question: Why?,0",
        "—,0",
        "'',0"
    })
    void endsBehindTheMarkAndItsSpace(String line, int end) {
        assertThat(LabelMark.end(line)).isEqualTo(end);
    }
}
