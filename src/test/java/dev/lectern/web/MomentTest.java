package dev.lectern.web;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    @Test
    void isExactForProgramsAndPlainForPeople() {
        assertThat(Moment.of(Instant.parse("2026-11-25T09:05:07.123Z")))
                .isEqualTo(new Moment("2026-11-25T09:05:07Z", "25 Nov 2026, 09:05 UTC"));
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S,1 second", "PT5S,5 seconds", "PT1M,1 minute", "PT5M,5 minutes", "PT6H,6 hours", "P2D,2 days"})
    void writesALengthInItsLargestUnit(Duration length, String text) {
        assertThat(Moment.length(length)).isEqualTo(text);
    }
}
