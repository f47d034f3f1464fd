package dev.lectern.store;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaptureKeepingTest {

    private final CaptureKeeping.Age.Reading reading = new CaptureKeeping.Age.Reading();

    @Test
    void readsADuration() {
        assertThat(reading.convert("P365D").most()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void readsThatAllAreKept() {
        assertThat(reading.convert(" All ").most()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a year", "P1Y", "365", "PT0S", "-P1D", "PT59S"})
    void saysWhatWouldBeRight(String nonsense) {
        assertThatThrownBy(() -> reading.convert(nonsense))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lectern.captures.keep is '" + nonsense + "'")
                .hasMessageContaining("P365D");
    }
}
