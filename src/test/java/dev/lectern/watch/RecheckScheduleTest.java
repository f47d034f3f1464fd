package dev.lectern.watch;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecheckScheduleTest {

    @Test
    void becomesMoreAndMoreSeldom() {
        var schedule = RecheckSchedule.of(Duration.ofMinutes(5));

        assertThat(schedule.after(0)).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.after(1)).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.after(2)).isEqualTo(Duration.ofDays(1));
        assertThat(schedule.after(3)).isEqualTo(Duration.ofDays(7));
        assertThat(schedule.after(4)).isEqualTo(Duration.ofDays(30));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void followsAQuickSourceAtItsPace() {
        var schedule = RecheckSchedule.of(Duration.ofSeconds(2));

        assertThat(schedule.after(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(schedule.after(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(1));
    }
}
