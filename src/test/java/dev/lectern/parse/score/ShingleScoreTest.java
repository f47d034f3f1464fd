package dev.lectern.parse.score;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShingleScoreTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b c d e | a, b-c d e. | 2 | 0 | 0",
                "a b c d e | a b c d x | 1 | 1 | 1",
                "a b c d a b c d | a b c d | 1 | 0 | 4",
                "a b c d | a b c d a b c d | 1 | 4 | 0",
                "a b | a b | 1 | 0 | 0",
                "a b | A b | 0 | 1 | 1",
                "'' | a b | 0 | 1 | 0",
                "речь_1 é ½ ж | речь_1 é ½ ж | 1 | 0 | 0"
            })
    void countsShinglesAsMultisets(String truth, String found, int both, int onlyFound, int onlyTrue) {
        ShingleScore score = ShingleScore.of(truth, found);

        assertThat(score).isEqualTo(new ShingleScore(both, onlyFound, onlyTrue));
    }

    @Test
    void weighsEveryPageTheSameAndLeavesOutWhatHasNoValue() {
        List<ShingleScore> pages =
                List.of(new ShingleScore(100, 0, 100), new ShingleScore(1, 1, 0), new ShingleScore(0, 0, 5));

        double f1 = ShingleScore.f1(pages);

        // precision (1 + 0.5) / 2, recall (0.5 + 1 + 0) / 3
        assertThat(f1).isCloseTo(2 * 0.75 * 0.5 / 1.25, within(1e-9));
    }
}
