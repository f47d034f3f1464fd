package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Sees records through. A transient fault (PostgreSQL or Kafka away) is waited out, however long it takes: the lane
 * stands still meanwhile and nothing is skipped.
 */
@ApplicationScoped
public class PatientIngest {

    private static final Logger LOG = Logger.getLogger(PatientIngest.class);

    /** How long the end of the process waits for pages that are being stored. */
    private static final Duration END = Duration.ofSeconds(5);

    private final ParallelReading reading;
    private final BatchIngest batches;
    private final IngestConfig config;
    private final IngestProgress progress;
    private final CountDownLatch ending = new CountDownLatch(1);

    /** Lanes at work, and one party for the process itself. */
    private final Phaser atWork = new Phaser(1);

    PatientIngest(ParallelReading reading, BatchIngest batches, IngestConfig config, IngestProgress progress) {
        this.reading = reading;
        this.batches = batches;
        this.config = config;
        this.progress = progress;
    }

    /** A retry must not hold the shutdown up, and the shutdown must not pull PostgreSQL away from pages at work. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        int phase = atWork.arriveAndDeregister();
        try {
            atWork.awaitAdvanceInterruptibly(phase, END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Pages are still at work; they will be delivered again at the next start.");
        }
    }

    /** Whether the process ends: whatever comes now will be delivered again. */
    boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Begins to read what a poll gave; to be ingested when its turn has come. */
    ReadAhead begin(Iterable<ConsumerRecord<String, byte[]>> records, Arrival lane) {
        return new ReadAhead(reading, records, lane);
    }

    /**
     * Ingests what is being read, with as many tries as it takes.
     *
     * @return false if the process ends before all of it is stored; it will be delivered again then
     */
    boolean ingest(ReadAhead records) throws InterruptedException {
        if (atWork.register() < 0) {
            return false; // the end has come
        }
        try {
            while (!records.isEmpty()) {
                if (isEnding() || !untilDone(records.take())) {
                    return false;
                }
            }
            return true;
        } finally {
            atWork.arriveAndDeregister();
        }
    }

    private boolean untilDone(Chunk chunk) throws InterruptedException {
        Duration wait = config.retryFirst();
        while (!isEnding()) {
            try {
                batches.store(chunk.batch(), chunk.lane(), this::isEnding);
                progress.goesOn(chunk.lane(), chunk.name());
                return true;
            } catch (RuntimeException
                    | ExecutionException
                    | OutOfMemoryError e) { // memory was short, and may not be again
                if (!isEnding()) { // at the end it only loses what it needs
                    progress.waits(chunk.lane(), chunk.name(), e);
                }
                LOG.debug("Ingest failed", e);
            }
            if (ending.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            wait = min(wait.multipliedBy(2), config.retryAtMost());
        }
        return false;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
