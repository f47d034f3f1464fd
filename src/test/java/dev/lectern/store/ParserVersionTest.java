package dev.lectern.store;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParserVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.1.0, 1.1.0, false",
        "1.9.9, 1.10.0, true",
        "1.10.0, 1.9.9, false",
        "1.1, 1.1.0, true",
        "trial, 1.1.0, true",
        "1.1.0, trial, false",
        "trial, trial, false"
    })
    void countsByNumbers(String one, String than, boolean lower) {
        assertThat(ParserVersion.isLower(one, than)).isEqualTo(lower);
    }
}
