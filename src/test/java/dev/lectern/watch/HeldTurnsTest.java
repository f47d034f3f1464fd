package dev.lectern.watch;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldTurnsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void givesATurnOnce() {
        var turns = new HeldTurns();
        turns.put("a.example", NOON);

        Instant first = turns.take("a.example");

        assertThat(first).isEqualTo(NOON);
        assertThat(turns.take("a.example")).isNull();
        assertThat(turns.take("b.example")).isNull();
    }
}
