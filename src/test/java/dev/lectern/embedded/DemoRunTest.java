package dev.lectern.embedded;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoRunTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final int LIBRARY = 8;

    private final DemoRun run = new DemoRun(6, START, Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void nothingIsDueAtTheStart() {
        assertThat(run.dueAt(START, LIBRARY)).isEqualTo(6);
    }

    @Test
    void nothingIsDueWhenTheClockWentBack() {
        assertThat(run.dueAt(START.minusSeconds(60), LIBRARY)).isEqualTo(6);
    }

    @Test
    void speechesComeAtTheShortInterval() {
        assertThat(run.dueAt(START.plusSeconds(5), LIBRARY)).isEqualTo(7);
        assertThat(run.dueAt(START.plusSeconds(69), LIBRARY)).isEqualTo(8);
    }

    @Test
    void editionsComeAtTheLongInterval() {
        assertThat(run.dueAt(START.plusSeconds(70), LIBRARY)).isEqualTo(9);
        assertThat(run.dueAt(START.plusSeconds(131), LIBRARY)).isEqualTo(10);
    }

    @Test
    void eachIsDueAtItsTime() {
        for (long number = 7; number < 20; number++) {
            Instant time = run.timeOf(number, LIBRARY);

            assertThat(run.dueAt(time, LIBRARY)).isEqualTo(number);
            assertThat(run.dueAt(time.minusMillis(1), LIBRARY)).isEqualTo(number - 1);
        }
    }

    @Test
    void aRunThatBeginsWithEditionsKnowsNoSpeeches() {
        DemoRun later = new DemoRun(30, START, Duration.ofSeconds(5), Duration.ofMinutes(1));

        assertThat(later.timeOf(31, LIBRARY)).isEqualTo(START.plusSeconds(60));
        assertThat(later.dueAt(START.plusSeconds(60), LIBRARY)).isEqualTo(31);
    }
}
