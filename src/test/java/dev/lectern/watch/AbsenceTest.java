package dev.lectern.watch;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AbsenceTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void isConfirmedAfterItsTimeAndItsLooks() {
        assertThat(new Absence(DAY, DAY, 4).confirmed()).isTrue();
        assertThat(new Absence(DAY, DAY.minusSeconds(1), 4).confirmed()).isFalse();
        assertThat(new Absence(Duration.ofSeconds(10), Duration.ofSeconds(10), 2).confirmed())
                .isTrue();
    }

    @Test
    void aClockThatJumpsAheadConfirmsNothing() {
        var jumped = new Absence(DAY, DAY.multipliedBy(3), 1);

        assertThat(jumped.confirmed()).isFalse();
        assertThat(jumped.nextLook()).isEqualTo(Duration.ofHours(6));
        assertThat(new Absence(Duration.ofMinutes(10), DAY, 1).confirmed()).isFalse();
    }

    @Test
    void itsLooksAreSpreadOverItsTime() {
        assertThat(new Absence(DAY, Duration.ZERO, 0).nextLook()).isEqualTo(Duration.ofHours(6));
        assertThat(new Absence(DAY, Duration.ofHours(20), 3).nextLook()).isEqualTo(Duration.ofHours(4));
        assertThat(new Absence(Duration.ofSeconds(10), Duration.ZERO, 0).nextLook())
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(new Absence(Duration.ZERO, Duration.ZERO, 0).nextLook()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void withoutPatienceItIsConfirmedAtTheSecondMiss() {
        assertThat(new Absence(Duration.ZERO, Duration.ZERO, 0).confirmed()).isFalse();
        assertThat(new Absence(Duration.ZERO, Duration.ofSeconds(1), 1).confirmed())
                .isTrue();
    }
}
