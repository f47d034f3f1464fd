package dev.lectern.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChunksTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void holdTwoHundredRecordsInTheirOrder() {
        List<ConsumerRecord<String, byte[]>> records = records(450, 1);

        var chunks = Chunks.of(records);

        assertThat(chunks).extracting(List::size).containsExactly(200, 200, 50);
        assertThat(chunks.stream().flatMap(List::stream).toList()).containsExactlyElementsOf(records);
    }

    @Test
    void holdNoMoreBytesThanMemoryShouldCarry() {
        var chunks = Chunks.of(records(5, 3 * MEGABYTE));

        assertThat(chunks).extracting(List::size).containsExactly(2, 2, 1);
    }

    @Test
    void holdARecordThatIsLargerThanThat() {
        var chunks = Chunks.of(records(2, 9 * MEGABYTE));

        assertThat(chunks).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void areNoneWithoutRecords() {
        assertThat(Chunks.of(List.of())).isEmpty();
    }

    /** Only their sizes count. */
    private static List<ConsumerRecord<String, byte[]>> records(int number, int size) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int offset = 0; offset < number; offset++) {
            records.add(new ConsumerRecord<>(
                    "pages",
                    0,
                    offset,
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    size,
                    "key",
                    new byte[0],
                    new RecordHeaders(),
                    Optional.empty()));
        }
        return records;
    }
}
