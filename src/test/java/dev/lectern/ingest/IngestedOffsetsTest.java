package dev.lectern.ingest;

import dev.lectern.sql.Database;
import dev.lectern.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IngestedOffsetsTest {

    private final Database database = new Database(TestDatabase.get());
    private final IngestedOffsets offsets = new IngestedOffsets(TestDatabase.get());
    private final String topic = "pages-" + UUID.randomUUID();

    @Test
    void aPartitionGoesOnBehindItsLastRecord() {
        offsets.note(List.of(record(0, 7), record(1, 3), record(0, 5)));

        assertThat(noted()).containsExactly("0: 8", "1: 4");
    }

    @Test
    void whatIsReadAgainIsNotStoredBeforeItIs() {
        offsets.note(List.of(record(0, 7)));

        offsets.note(List.of(record(0, 2)));

        assertThat(noted()).containsExactly("0: 3");
    }

    @Test
    void withoutRecordsNothingIsNoted() {
        offsets.note(List.of());

        assertThat(noted()).isEmpty();
    }

    private ConsumerRecord<String, byte[]> record(int partition, long offset) {
        return new ConsumerRecord<>(topic, partition, offset, "https://a.example/", new byte[1]);
    }

    private List<String> noted() {
        return database.list(
                "select \"partition\", next_offset from ingested where topic = ? order by 1",
                row -> row.getInt(1) + ": " + row.getLong(2),
                topic);
    }
}
