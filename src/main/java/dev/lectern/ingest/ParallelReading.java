package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.store.SpeechStore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Reads records on all cores. Each lane has threads of its own, so that news never queues behind history. */
@ApplicationScoped
public class ParallelReading {

    private static final Logger LOG = Logger.getLogger(ParallelReading.class);

    private final RecordReader reader;
    private final SpeechStore store;
    private final Threads live = Threads.of(Arrival.LIVE);
    private final Threads backfill = Threads.of(Arrival.BACKFILL);
    private volatile boolean stopped;

    ParallelReading(RecordReader reader, SpeechStore store) {
        this.reader = reader;
        this.store = store;
    }

    /**
     * Those of a lane.
     *
     * @param preparing one, which may wait for PostgreSQL without keeping those that read from it
     */
    private record Threads(ExecutorService reading, ExecutorService preparing) {

        static Threads of(Arrival lane) {
            return new Threads(
                    pool("lectern-reader-" + lane.word(), Runtime.getRuntime().availableProcessors()),
                    pool("lectern-preparing-" + lane.word(), 1));
        }

        private static ExecutorService pool(String name, int threads) {
            var number = new AtomicInteger();
            return Executors.newFixedThreadPool(threads, task -> {
                var thread = new Thread(task, name + "-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
        }

        void stop() {
            reading.shutdown();
            preparing.shutdown();
        }
    }

    /** What waits to be read ends as well, as somebody may wait for it. */
    @PreDestroy
    void stop() {
        stopped = true;
        live.stop();
        backfill.stop();
    }

    /**
     * Begins to read, and does not wait.
     *
     * @return the pages in the order of the records, when they are read and whatever can be done before they are stored is done; fails if
     *     the machine, not a record, made it fail
     */
    CompletableFuture<List<ReadPage>> begin(List<ConsumerRecord<String, byte[]>> records, Arrival lane) {
        Threads threads = lane == Arrival.LIVE ? live : backfill;
        List<CompletableFuture<ReadPage>> futures = records.stream()
                .map(record -> CompletableFuture.supplyAsync(() -> read(record, lane), threads.reading()))
                .toList();
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        read -> prepared(
                                futures.stream().map(CompletableFuture::join).toList()),
                        threads.preparing());
    }

    private ReadPage read(ConsumerRecord<String, byte[]> record, Arrival lane) {
        if (stopped) {
            throw new CancellationException("The process ends.");
        }
        return reader.read(record, lane);
    }

    /** When PostgreSQL is away, whoever stores the pages does this, too, and tells. */
    private List<ReadPage> prepared(List<ReadPage> pages) {
        try {
            store.prepare(pages.stream()
                    .filter(ReadPage.Told.class::isInstance)
                    .flatMap(page -> ((ReadPage.Told) page).observations().stream())
                    .toList());
        } catch (RuntimeException e) {
            LOG.debug("Pages could not be prepared to be stored; they are when they are stored", e);
        }
        return pages;
    }
}
