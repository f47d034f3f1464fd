package dev.lectern.relay;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldUpTest {

    private static final Instant NOW = SampleUnpositioned.NOW;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private final HeldUp heldUp = new HeldUp(clock.withZone(ZoneOffset.UTC));
    private final UnpositionedChange change = change(UUID.randomUUID());

    @Test
    void waitsForAMinuteAndIsTriedAgain() {
        heldUp.add(change, new IllegalStateException("broken"));
        assertThat(heldUp.waiting()).containsExactly(change.speechId());

        now.set(NOW.plusSeconds(60));

        assertThat(heldUp.waiting()).isEmpty();
    }

    @Test
    void doesNotWaitForADayWhenTheClockIsSetBack() {
        heldUp.add(change, new IllegalStateException("broken"));

        now.set(NOW.minusSeconds(86_400));

        assertThat(heldUp.waiting()).isEmpty();
    }

    @Test
    void isForgottenWhenItCanBeTold() {
        heldUp.add(change, new IllegalStateException("broken"));
        heldUp.add(change(UUID.randomUUID()), new IllegalStateException("broken too"));

        heldUp.remove(change);

        assertThat(heldUp.waiting()).hasSize(1).doesNotContain(change.speechId());
    }

    private static UnpositionedChange change(UUID speech) {
        return SampleUnpositioned.of(speech, "[]");
    }
}
