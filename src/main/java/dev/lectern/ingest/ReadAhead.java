package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a poll gave, in chunks: while one is stored, the next is read already. */
final class ReadAhead {

    private final ParallelReading reading;
    private final Arrival lane;
    private final Iterator<List<ConsumerRecord<String, byte[]>>> rest;
    private @Nullable Chunk next;

    /** Begins to read the first chunk. */
    ReadAhead(ParallelReading reading, Iterable<ConsumerRecord<String, byte[]>> records, Arrival lane) {
        this.reading = reading;
        this.lane = lane;
        this.rest = Chunks.of(records).iterator();
        this.next = begin();
    }

    /** Whether all chunks are taken. */
    boolean isEmpty() {
        return next == null;
    }

    /** The next chunk; the one behind it is read from now on. */
    Chunk take() {
        Chunk taken = Objects.requireNonNull(next);
        next = begin();
        return taken;
    }

    private @Nullable Chunk begin() {
        return rest.hasNext() ? new Chunk(reading, rest.next(), lane) : null;
    }
}
