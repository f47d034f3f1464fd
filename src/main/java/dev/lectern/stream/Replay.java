package dev.lectern.stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Reads pages of old changes from PostgreSQL on a few threads of its own: however many clients replay, the connections
 * they take are few, and each waits for its turn. Who has just come has other threads, so that a stream begins at once however many replay.
 */
@Singleton
class Replay implements Pages {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    /** A start is a short question or one page. */
    private static final int STARTS = 2;

    private final PageReader reader;
    private final LiveFirst liveFirst;
    private final HeldBytes held;
    private final ExecutorService threads;
    private final ExecutorService starts;
    private final AtomicBoolean failing = new AtomicBoolean();

    Replay(PageReader reader, LiveFirst liveFirst, HeldBytes held, StreamConfig config) {
        StreamSettings.check(config);
        this.reader = reader;
        this.liveFirst = liveFirst;
        this.held = held;
        this.threads = threads("lectern-replay-", config.replays());
        this.starts = threads("lectern-start-", STARTS);
    }

    private static ExecutorService threads(String name, int most) {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(most, task -> {
            var thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void read(Wanted wanted, Consumer<Page> found, Consumer<RuntimeException> failed) {
        if (wanted.first()) {
            run(starts, () -> give(wanted, found, failed), failed);
            return;
        }
        run(
                threads,
                () -> {
                    try {
                        liveFirst.await();
                    } catch (InterruptedException e) { // shutting down
                        Thread.currentThread().interrupt();
                        failed.accept(new IllegalStateException(e));
                        return;
                    }
                    give(wanted, found, failed);
                },
                failed);
    }

    /**
     * Clients that come and go quickly leave no work behind them; and what many ask for at the same time is not read before there is
     * memory for it.
     */
    private void give(Wanted wanted, Consumer<Page> found, Consumer<RuntimeException> failed) {
        if (wanted.gone().getAsBoolean()) {
            failed.accept(new CancellationException("its reader has gone"));
            held.goOn();
        } else if (held.tooMuch()) {
            held.whenLess(wanted.gone(), () -> read(wanted, found, failed));
        } else {
            try {
                Page page = page(wanted);
                held.add(page.bytes());
                found.accept(page);
            } finally {
                held.goOn();
            }
        }
    }

    private Page page(Wanted wanted) {
        long begun = liveFirst.now();
        try {
            Page page = reader.read(wanted);
            answered();
            return page;
        } finally {
            liveFirst.used(begun);
        }
    }

    /**
     * Runs something short that reads from the database before a stream can begin; what it throws is told once in the log and to
     * {@code failed}.
     */
    void start(Runnable reading, Consumer<RuntimeException> failed) {
        run(
                starts,
                () -> {
                    reading.run();
                    answered();
                },
                failed);
    }

    private void answered() {
        if (failing.getAndSet(false)) {
            LOG.info("PostgreSQL answers again; clients of the stream are served as before.");
        }
    }

    private void run(ExecutorService where, Runnable reading, Consumer<RuntimeException> failed) {
        try {
            where.execute(() -> {
                try {
                    reading.run();
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
        starts.shutdownNow();
    }
}
