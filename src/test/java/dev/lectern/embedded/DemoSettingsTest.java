package dev.lectern.embedded;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemoSettingsTest {

    private final DemoSettings usual = DemoSettings.in(Path.of("demo"));

    @Test
    void theUsualPaceIsFiveSecondsAndThenAMinute() {
        assertThat(usual.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(usual.editions()).isEqualTo(Duration.ofMinutes(1));
        assertThat(usual.port()).isZero();
    }

    @Test
    void refusesATimeOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.paced(Duration.ZERO, DemoSettings.EDITIONS))
                .withMessageContaining("'every' must be more than zero");
    }

    @Test
    void refusesANegativeTimeBetweenEditions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.paced(DemoSettings.EVERY, Duration.ofSeconds(-1)))
                .withMessageContaining("'editions' must be more than zero");
    }

    @Test
    void refusesAnImpossiblePort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.on(70_000))
                .withMessageContaining("from 0 to 65535");
    }
}
