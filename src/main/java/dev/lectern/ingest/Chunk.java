package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records that are stored together: being read at first, then a batch that waits to be stored. */
final class Chunk {

    private final ParallelReading reading;
    private final List<ConsumerRecord<String, byte[]>> records;
    private final Arrival lane;
    private @Nullable CompletableFuture<List<ReadPage>> pages;
    private @Nullable PageBatch batch;

    /** Begins to read. */
    Chunk(ParallelReading reading, List<ConsumerRecord<String, byte[]>> records, Arrival lane) {
        this.reading = reading;
        this.records = records;
        this.lane = lane;
        this.pages = reading.begin(records, lane);
    }

    Arrival lane() {
        return lane;
    }

    /** Where its first record stands. */
    String name() {
        return RefusedPages.name(records.get(0));
    }

    /**
     * Waits until all is read.
     *
     * @throws ExecutionException if the machine, not a record, made it fail; the next call reads anew
     */
    PageBatch batch() throws ExecutionException, InterruptedException {
        if (batch == null) {
            CompletableFuture<List<ReadPage>> begun = pages == null ? reading.begin(records, lane) : pages;
            pages = null;
            batch = new PageBatch(begun.get());
        }
        return batch;
    }
}
