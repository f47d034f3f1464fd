package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CapitalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. SMITH",
                "The MINISTER OF TIDES",
                "Mr K J DIKOBO",
                "Mr. SMITH of Ohio",
                "JANE ROE",
                "Mr McGLUWA"
            })
    void knowsNamesInCapitals(String label) {
        assertThat(Capitals.areNames(label)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr Smith", "The Minister", "Jane ROE", "I", "A", "The"})
    void knowsOtherLabelsFromThem(String label) {
        assertThat(Capitals.areNames(label)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"The MINISTER OF TIDES,The Minister of Tides", "PRESIDENT JANE ROE,President Jane Roe"})
    void writesALabelWithoutCapitals(String label, String quiet) {
        assertThat(Capitals.quieted(label)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"BK,true", "PStS,true", "BM’in,true", "Jane,false", "McGraw,false", "J.B.,false", "UNITED,false"})
    void knowsTheFirstLettersOfAnOffice(String word, boolean office) {
        assertThat(Capitals.areShortOffice(word)).isEqualTo(office);
    }
}
