package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParallelReadingTest {

    private final CountDownLatch mayRead = new CountDownLatch(1);
    private final AtomicInteger read = new AtomicInteger();

    @SuppressWarnings("NullAway") // whatever is asked of a store that is not there fails
    private final ParallelReading reading = new ParallelReading(new Reader(), null);

    /** Reads when it may. */
    @Vetoed
    private final class Reader extends RecordReader {

        @SuppressWarnings("NullAway") // it uses nothing of what it overrides
        private Reader() {
            super(null, null, null, null, null);
        }

        @Override
        ReadPage read(ConsumerRecord<String, byte[]> record, Arrival lane) {
            read.incrementAndGet();
            try {
                mayRead.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new ReadPage.Gone(record, new PageGone(record.key(), "ferries", Instant.EPOCH, lane));
        }
    }

    @AfterEach
    void stop() {
        reading.stop();
    }

    @Test
    void givesThePagesInTheOrderOfTheRecordsAlsoWhenTheyCannotBePrepared() throws Exception {
        CompletableFuture<List<ReadPage>> pages = reading.begin(records(50), Arrival.LIVE);

        mayRead.countDown();

        assertThat(pages.get())
                .extracting(ReadPage::url)
                .containsExactlyElementsOf(
                        records(50).stream().map(ConsumerRecord::key).toList());
    }

    @Test
    @Timeout(60)
    void endsWhatWaitsToBeReadWhenTheProcessEnds() {
        CompletableFuture<List<ReadPage>> pages = reading.begin(records(1_000), Arrival.LIVE);

        reading.stop();

        mayRead.countDown();
        assertThatThrownBy(pages::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        assertThat(read.get()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    private static List<ConsumerRecord<String, byte[]>> records(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> new ConsumerRecord<>("pages", 0, n, "https://a.example/" + n, new byte[0]))
                .toList();
    }
}
