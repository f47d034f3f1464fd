package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadAheadTest {

    private final List<Integer> begun = new ArrayList<>();

    /** Tells how many records it was given each time. */
    @Vetoed
    private final class Reading extends ParallelReading {

        @SuppressWarnings("NullAway") // it uses nothing of what it overrides
        private Reading() {
            super(null, null);
        }

        @Override
        CompletableFuture<List<ReadPage>> begin(List<ConsumerRecord<String, byte[]>> records, Arrival lane) {
            begun.add(records.size());
            return CompletableFuture.completedFuture(List.of());
        }
    }

    @Test
    void beginsWithTheFirstChunk() {
        ReadAhead ahead = ahead(450);

        assertThat(begun).containsExactly(200);
        assertThat(ahead.isEmpty()).isFalse();
    }

    @Test
    void readsTheChunkBehindTheOneThatIsTaken() {
        ReadAhead ahead = ahead(450);

        ahead.take();

        assertThat(begun).containsExactly(200, 200);
    }

    @Test
    void isEmptyWhenTheLastIsTaken() {
        ReadAhead ahead = ahead(250);
        ahead.take();

        ahead.take();

        assertThat(begun).containsExactly(200, 50);
        assertThat(ahead.isEmpty()).isTrue();
    }

    @Test
    void isEmptyWithoutRecords() {
        assertThat(ahead(0).isEmpty()).isTrue();
    }

    private ReadAhead ahead(int records) {
        return new ReadAhead(
                new Reading(),
                IntStream.range(0, records)
                        .mapToObj(n -> new ConsumerRecord<>("pages", 0, n, "key", new byte[0]))
                        .toList(),
                Arrival.BACKFILL);
    }
}
