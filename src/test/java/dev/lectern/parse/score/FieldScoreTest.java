package dev.lectern.parse.score;

import dev.lectern.parse.score.FieldScore.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldScoreTest {

    @ParameterizedTest
    @CsvSource({
        "Kigali, Kigali, RIGHT",
        "Kigali, KIGALI, RIGHT",
        "Kigali, Baku, WRONG",
        "Kigali, , MISSING",
        ", Baku, WRONG",
        ", , RIGHT"
    })
    void tellsAWrongValueFromAMissingOne(String expected, String found, Verdict verdict) {
        FieldScore score = FieldScore.same("place", expected, found, true);

        assertThat(score.verdict()).isEqualTo(verdict);
        assertThat(score.value()).isEqualTo(verdict == Verdict.RIGHT ? 1 : 0);
    }
}
