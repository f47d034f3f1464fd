package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.store.SpeechStore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
    private final ExecutorService live = threads(Arrival.LIVE);
    private final ExecutorService backfill = threads(Arrival.BACKFILL);

    ParallelReading(RecordReader reader, SpeechStore store) {
        this.reader = reader;
        this.store = store;
    }

    private static ExecutorService threads(Arrival lane) {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            var thread = new Thread(task, "lectern-reader-" + lane.word() + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        live.shutdownNow();
        backfill.shutdownNow();
    }

    /**
     * Records that are being read.
     *
     * @param all ends when they are read, and whatever can be done before they are stored is done
     */
    record Pages(List<CompletableFuture<ReadPage>> futures, CompletableFuture<Void> all) {

        /**
         * Waits for all of them.
         *
         * @return in the order of the records
         * @throws ExecutionException if the machine, not a record, made it fail
         */
        List<ReadPage> get() throws ExecutionException, InterruptedException {
            all.get();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }

    /** Begins to read, and does not wait. */
    Pages begin(List<ConsumerRecord<String, byte[]>> records, Arrival lane) {
        ExecutorService threads = lane == Arrival.LIVE ? live : backfill;
        List<CompletableFuture<ReadPage>> futures = records.stream()
                .map(record -> CompletableFuture.supplyAsync(() -> reader.read(record, lane), threads))
                .toList();
        CompletableFuture<Void> read = CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
        return new Pages(
                futures,
                read.thenRunAsync(
                        () -> prepare(
                                futures.stream().map(CompletableFuture::join).toList()),
                        threads));
    }

    /** When PostgreSQL is away, whoever stores the pages will tell. */
    private void prepare(List<ReadPage> pages) {
        try {
            store.prepare(pages.stream()
                    .filter(ReadPage.Told.class::isInstance)
                    .flatMap(page -> ((ReadPage.Told) page).observations().stream())
                    .toList());
        } catch (RuntimeException e) {
            LOG.debug("Pages could not be prepared to be stored; they are when they are stored", e);
        }
    }
}
