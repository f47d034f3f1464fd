package dev.lectern.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelayProgressTest {

    private final RelayProgress progress = new RelayProgress(new SimpleMeterRegistry());

    @Test
    void whatWentWrongLastsUntilSomebodyIsKnownToLead() {
        progress.failed(new IllegalStateException("Kafka is away"));

        progress.standsBy(false);

        assertThat(progress.trouble())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Kafka is away"));
        progress.standsBy(true);
        assertThat(progress.trouble()).isEmpty();
    }

    @Test
    void itIsOverWhenThisProcessLeads() {
        progress.failed(new IllegalStateException("Kafka is away"));

        progress.leads(7);

        assertThat(progress.trouble()).isEmpty();
        assertThat(progress.leads()).isTrue();
    }
}
