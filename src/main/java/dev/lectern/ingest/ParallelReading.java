package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records on all cores. Each lane has threads of its own, so that news never queues behind history. */
@ApplicationScoped
public class ParallelReading {

    private final RecordReader reader;
    private final ExecutorService live = threads(Arrival.LIVE);
    private final ExecutorService backfill = threads(Arrival.BACKFILL);

    ParallelReading(RecordReader reader) {
        this.reader = reader;
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

    /** Records that are being read. */
    record Pages(List<Future<ReadPage>> futures) {

        /**
         * Waits for all of them.
         *
         * @return in the order of the records
         * @throws ExecutionException if the machine, not a record, made it fail
         */
        List<ReadPage> get() throws ExecutionException, InterruptedException {
            List<ReadPage> pages = new ArrayList<>(futures.size());
            for (Future<ReadPage> future : futures) {
                pages.add(future.get());
            }
            return pages;
        }
    }

    /** Begins to read, and does not wait. */
    Pages begin(List<ConsumerRecord<String, byte[]>> records, Arrival lane) {
        ExecutorService threads = lane == Arrival.LIVE ? live : backfill;
        List<Future<ReadPage>> futures = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            Callable<ReadPage> task = () -> reader.read(record, lane);
            futures.add(threads.submit(task));
        }
        return new Pages(futures);
    }
}
