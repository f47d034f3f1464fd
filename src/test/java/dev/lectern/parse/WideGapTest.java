package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WideGapTest {

    @ParameterizedTest
    @ValueSource(strings = {"Q\tWhen?", "Q   When?", "Q \u00A0 When?"})
    void aWideGapBehindALetterMakesItALabel(String line) {
        assertThat(WideGap.marked(line)).isEqualTo("Q: When?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q When?", "X\tmarks the spot", "Quite   so", "Q", "Q\t", "", "q   When?"})
    void otherLinesStay(String line) {
        assertThat(WideGap.marked(line)).isEqualTo(line);
    }
}
