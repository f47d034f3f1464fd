package dev.lectern.relay;

import dev.lectern.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class RelayTest {

    private static final RelayConfig CONFIG = new RelayConfig() {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<String> jdbcUrl() {
            return Optional.empty();
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration sessionTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int batch() {
            return 10;
        }

        @Override
        public String transactionalId() {
            return "lectern-relay";
        }
    };

    private final RelayProgress progress = new RelayProgress(new SimpleMeterRegistry());

    @Test
    void triesAgainWhenMemoryWasShort() throws Exception {
        var tries = new AtomicInteger();
        var connections = new RelayConnection(CONFIG, "jdbc:none", Optional.empty(), Optional.empty()) {
            @Override
            Connection open() {
                tries.incrementAndGet();
                throw new OutOfMemoryError("of the test's making");
            }
        };
        var relay = new Relay(
                CONFIG,
                connections,
                progress,
                () -> "lectern.speeches",
                Map.of(),
                Optional.empty(),
                Clock.systemUTC(),
                Tracing.off());

        relay.start(new StartupEvent());

        await().until(() -> tries.get() > 1);
        assertThat(progress.trouble())
                .hasValueSatisfying(reason -> assertThat(reason).contains("OutOfMemoryError"));
        relay.stop(new ShutdownEvent());
    }
}
