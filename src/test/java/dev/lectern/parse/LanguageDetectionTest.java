package dev.lectern.parse;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageDetectionTest {

    @Test
    void readsTheLikeliestFromTheLetters() {
        LanguageDetection read = LanguageDetection.of("Wir müssen jetzt gemeinsam für den Frieden handeln.");

        assertThat(read.best()).isEqualTo("de");
        assertThat(read.ratio()).isGreaterThan(1.3);
        assertThat(read.isNear("ja", 2)).isFalse();
        assertThat(read.isNear("de", 1)).isTrue();
    }

    @Test
    void comparesTheFirstTwo() {
        LanguageDetection read = LanguageDetection.of(Map.of("en", 6.0, "fr", 4.0, "de", 1.0));

        assertThat(read.best()).isEqualTo("en");
        assertThat(read.ratio()).isEqualTo(1.5);
    }

    @Test
    void knowsNothingOfWhatHasNoLetters() {
        assertThat(LanguageDetection.of("12:30 – 2020")).isNull();
        assertThat(LanguageDetection.of(Map.of())).isNull();
    }
}
