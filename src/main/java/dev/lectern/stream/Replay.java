package dev.lectern.stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Reads pages of old changes from PostgreSQL on a few threads of its own: however many clients replay, the connections
 * they take are few, and each waits for its turn.
 */
@Singleton
class Replay implements Pages {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final PageReader reader;
    private final ExecutorService threads;
    private final AtomicBoolean failing = new AtomicBoolean();

    Replay(PageReader reader, StreamConfig config) {
        this.reader = reader;
        var number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(config.replays(), task -> {
            var thread = new Thread(task, "lectern-replay-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void read(Wanted wanted, Consumer<Page> found, Consumer<RuntimeException> failed) {
        run(() -> found.accept(reader.read(wanted)), failed);
    }

    /** Runs something that reads from the database; what it throws is told once in the log and to {@code failed}. */
    void run(Runnable reading, Consumer<RuntimeException> failed) {
        try {
            threads.execute(() -> {
                try {
                    reading.run();
                    if (failing.getAndSet(false)) {
                        LOG.info("PostgreSQL answers again; clients of the stream are served as before.");
                    }
                } catch (OutOfMemoryError | StackOverflowError e) {
                    LOG.error("Old changes could not be read for a client of the stream.", e);
                    failed.accept(new IllegalStateException(e));
                } catch (RuntimeException e) {
                    if (!failing.getAndSet(true)) {
                        LOG.warnf("Old changes cannot be read, clients of the stream wait: %s", e.getMessage());
                    }
                    failed.accept(e);
                }
            });
        } catch (RejectedExecutionException e) { // shutting down
            failed.accept(e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
