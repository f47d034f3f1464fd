package dev.lectern.health;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ToldElsewhereTest {

    private final ToldElsewhere filter = new ToldElsewhere();

    @Test
    void leavesOutWhatItsPublisherTells() {
        var unable = new LogRecord(Level.SEVERE, "SRMSG18206: Unable to write to Kafka from channel %s (topic: %s)");

        assertThat(filter.isLoggable(unable)).isFalse();
    }

    @Test
    void letsEverythingElsePass() {
        assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, "SRMSG18207: Unable to dispatch message to Kafka")))
                .isTrue();
        assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, null))).isTrue();
    }
}
