package dev.lectern.measure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HeartbeatTest {

    private final AtomicInteger beats = new AtomicInteger();

    @Test
    void goesOnAlsoWhenOneFails() {
        try (var heartbeat = new Heartbeat("test-beat", Duration.ofMillis(5), this::failing)) {
            heartbeat.start();

            await().until(() -> beats.get() > 3);
        }
    }

    @Test
    void endsWhenItIsClosed() {
        var heartbeat = new Heartbeat("test-end", Duration.ofMillis(5), this::failing);
        heartbeat.start();
        await().until(() -> beats.get() > 0);

        heartbeat.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("test-end")));
        assertThat(beats).hasPositiveValue();
    }

    private void failing() {
        beats.incrementAndGet();
        throw new IllegalStateException("test");
    }
}
