package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameParticlesTest {

    @ParameterizedTest
    @CsvSource({"von,true", "Della,true", "bin,true", "and,false", "'',false"})
    void knowsTheSmallWordsOfNames(String word, boolean particle) {
        assertThat(NameParticles.has(word)).isEqualTo(particle);
    }
}
