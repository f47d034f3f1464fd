package dev.lectern.watch;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JitterTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MANY = 1000;

    private final Jitter jitter = new Jitter(new Random(7));

    @Test
    void makesTimesLongerByATenthAtMost() {
        assertThat(Stream.generate(() -> jitter.longer(HOUR)).limit(MANY))
                .allSatisfy(time -> assertThat(time).isBetween(HOUR, HOUR.plusMinutes(6)))
                .anySatisfy(time -> assertThat(time).isGreaterThan(HOUR.plusMinutes(5)));
    }

    @Test
    void makesTimesShorterByATenthAtMost() {
        assertThat(Stream.generate(() -> jitter.shorter(HOUR)).limit(MANY))
                .allSatisfy(time -> assertThat(time).isBetween(HOUR.minusMinutes(6), HOUR))
                .anySatisfy(time -> assertThat(time).isLessThan(HOUR.minusMinutes(5)));
    }
}
