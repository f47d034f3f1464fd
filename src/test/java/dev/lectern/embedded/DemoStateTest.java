package dev.lectern.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemoStateTest {

    private final DemoState first = new DemoState(4000, 28, 6, List.of(run(6, 0)));

    @Test
    void keepsTheFirstRunBecauseItDatesThePast() {
        DemoState restarted = first.withRun(run(6, 100));

        assertThat(restarted.runs()).containsExactly(run(6, 0), run(6, 100));
    }

    @Test
    void replacesARunInWhichNothingCameOut() {
        DemoState restarted = first.withRun(run(9, 100)).withRun(run(9, 200));

        assertThat(restarted.runs()).containsExactly(run(6, 0), run(9, 200));
    }

    @Test
    void needsARun() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoState(4000, 28, 6, List.of()));
    }

    private static DemoRun run(long after, long second) {
        return new DemoRun(
                after,
                Instant.parse("2026-11-21T10:00:00Z").plusSeconds(second),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
    }
}
