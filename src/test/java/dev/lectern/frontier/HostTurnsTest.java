package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostTurnsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HostTurns turns = new HostTurns(FrontierDatabase.empty());

    @Test
    void lastUntilTheyEnd() {
        boolean first = turns.take("a.example", NOON, NOON.plusSeconds(60), PAUSE);
        boolean second = turns.take("a.example", NOON.plusSeconds(59), NOON.plusSeconds(120), PAUSE);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void comeAgainAfterTheDelay() {
        turns.take("a.example", NOON, NOON.plusSeconds(60), PAUSE);
        turns.end("a.example", NOON.plusSeconds(60), NOON.plusSeconds(5));

        assertThat(turns.take("a.example", NOON.plusSeconds(4), NOON.plusSeconds(60), PAUSE))
                .isFalse();
        assertThat(turns.take("a.example", NOON.plusSeconds(5), NOON.plusSeconds(60), PAUSE))
                .isTrue();
    }

    @Test
    void areNotEndedByOneWhoseTurnRanOut() {
        turns.take("a.example", NOON, NOON.plusSeconds(60), PAUSE);
        turns.take("a.example", NOON.plusSeconds(60), NOON.plusSeconds(120), PAUSE);

        turns.end("a.example", NOON.plusSeconds(60), NOON.plusSeconds(61));

        assertThat(turns.take("a.example", NOON.plusSeconds(62), NOON.plusSeconds(180), PAUSE))
                .isFalse();
    }

    @Test
    void doNotStayWithAProcessThatDied() {
        turns.take("a.example", NOON, NOON.plusSeconds(60), PAUSE);

        boolean taken = turns.take("a.example", NOON.plusSeconds(60), NOON.plusSeconds(120), PAUSE);

        assertThat(taken).isTrue();
    }

    @Test
    void doNotComeBeforeTheTimeThatAHostAskedFor() {
        turns.hold("a.example", NOON.plusSeconds(60));
        turns.hold("a.example", NOON.plusSeconds(10));

        boolean early = turns.take("a.example", NOON.plusSeconds(59), NOON.plusSeconds(120), PAUSE);

        assertThat(early).isFalse();
        assertThat(turns.take("a.example", NOON.plusSeconds(60), NOON.plusSeconds(120), PAUSE))
                .isTrue();
    }
}
