package dev.lectern.health;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
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
    void leavesOutThatAConsumerWhichLostItsPlaceCannotNoteHowFarItRead() {
        var partition = new LogRecord(
                Level.SEVERE,
                "[Consumer clientId=pages] Offset commit failed on partition lectern.pages-1 at offset 32: x");
        var listener =
                new LogRecord(Level.SEVERE, "SRMSG18222: Unable to execute consumer revoked re-balance listener");
        listener.setThrown(new IllegalStateException(new CommitFailedException()));

        assertThat(filter.isLoggable(partition)).isFalse();
        assertThat(filter.isLoggable(listener)).isFalse();
    }

    @Test
    void leavesOutThatAConsumerGotNoAnswerWhenItNotedHowFarItRead() {
        var poll = new LogRecord(Level.WARNING, "SRMSG18285: Failed to poll consumer client `pages`");
        poll.setThrown(new KafkaException(
                "User rebalance callback throws an error",
                new TimeoutException(
                        "Timeout of 60000ms expired before successfully committing offsets {pages-1=30}")));

        assertThat(filter.isLoggable(poll)).isFalse();
    }

    @Test
    void letsEverythingElsePass() {
        assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, "SRMSG18207: Unable to dispatch message to Kafka")))
                .isTrue();
        assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, null))).isTrue();
        var other = new LogRecord(Level.SEVERE, "SRMSG18222: Unable to execute consumer revoked re-balance listener");
        other.setThrown(new IllegalStateException("of another kind"));
        assertThat(filter.isLoggable(other)).isTrue();
        other.setThrown(new TimeoutException("Topic lectern.pages not present in metadata after 60000 ms."));
        assertThat(filter.isLoggable(other)).isTrue();
    }
}
