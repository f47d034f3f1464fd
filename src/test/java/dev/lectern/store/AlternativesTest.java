package dev.lectern.store;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlternativesTest {

    @Test
    void valuesAreSeparatedByCommasOrRepeated() {
        assertThat(Alternatives.of("EN, fr\nde")).containsExactlyInAnyOrder("en, fr", "en", "fr", "de");
    }

    @Test
    void aNameWithACommaCountsAsAWhole() {
        assertThat(Alternatives.of("Ministry of Ports, Lumen")).contains("ministry of ports, lumen");
    }

    @Test
    void nothingIsNoValue() {
        assertThat(Alternatives.of(" , \n ")).containsExactly(",");
    }
}
