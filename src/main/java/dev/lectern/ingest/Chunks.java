package dev.lectern.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Splits what a poll gave into pieces that are stored in a transaction each: large enough that a commit pays, small enough that its
 * pages fit the memory and that a fault repeats little. Records keep their order.
 */
final class Chunks {

    private static final int MOST_RECORDS = 200;

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private Chunks() {}

    static List<List<ConsumerRecord<String, byte[]>>> of(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<List<ConsumerRecord<String, byte[]>>> chunks = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> chunk = new ArrayList<>();
        int bytes = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            int size = Math.max(0, record.serializedValueSize());
            if (!chunk.isEmpty() && (chunk.size() == MOST_RECORDS || bytes + size > MOST_BYTES)) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                bytes = 0;
            }
            chunk.add(record);
            bytes += size;
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }
}
