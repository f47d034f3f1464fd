package dev.lectern.watch;

import dev.lectern.frontier.Awaited;
import dev.lectern.frontier.PageOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecheckScheduleTest {

    @Test
    void becomesMoreAndMoreSeldom() {
        var schedule = RecheckSchedule.of(Duration.ofMinutes(5), PageOutcome.SPEECH, Awaited.NOTHING);

        assertThat(schedule.after(0)).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.after(1)).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.after(2)).isEqualTo(Duration.ofDays(1));
        assertThat(schedule.after(3)).isEqualTo(Duration.ofDays(7));
        assertThat(schedule.after(4)).isEqualTo(Duration.ofDays(30));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void followsAQuickSourceAtItsPace() {
        var schedule = RecheckSchedule.of(Duration.ofSeconds(2), null, Awaited.NOTHING);

        assertThat(schedule.after(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(schedule.after(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void followsATextThatGoesOnAsOftenAsItsSource() {
        var schedule = RecheckSchedule.of(Duration.ofMinutes(5), PageOutcome.SPEECH, Awaited.MORE);

        assertThat(schedule.after(0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schedule.after(199)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void looksForATextThatIsToFollowTwiceAsSeldomEachTime() {
        var schedule = RecheckSchedule.of(Duration.ofMinutes(5), PageOutcome.NOT_A_SPEECH, Awaited.TEXT);

        assertThat(schedule.after(0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schedule.after(3)).isEqualTo(Duration.ofMinutes(40));
        assertThat(schedule.after(20)).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(180));
    }

    @Test
    void looksSeldomAtWhatWasNoSpeech() {
        var schedule = RecheckSchedule.of(Duration.ofMinutes(5), PageOutcome.NOT_A_SPEECH, Awaited.NOTHING);

        assertThat(schedule.after(0)).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.after(1)).isEqualTo(Duration.ofDays(1));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(180));
    }

    @Test
    void looksSeldomAtWhatCouldNotBeRead() {
        var schedule = RecheckSchedule.of(Duration.ofMinutes(5), PageOutcome.REJECTED, Awaited.NOTHING);

        assertThat(schedule.after(1)).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.after(1000)).isEqualTo(Duration.ofDays(90));
    }
}
