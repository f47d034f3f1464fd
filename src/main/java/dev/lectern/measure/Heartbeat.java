package dev.lectern.measure;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Says again and again that some work is still being done, on a thread of its own, until it is closed. */
public final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final ScheduledExecutorService thread;
    private final Duration every;
    private final Runnable beat;

    /**
     * One that has not begun.
     *
     * @param name of its thread
     * @param every pause between two times
     * @param beat says it; when that fails once the next time may work
     */
    public Heartbeat(String name, Duration every, Runnable beat) {
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
        this.every = every;
        this.beat = beat;
    }

    /** Begins, after the first pause. */
    public void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::once, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Whoever does the work tells what is wrong. */
    private void once() {
        try {
            beat.run();
        } catch (RuntimeException e) {
            LOG.debug("No beat", e);
        }
    }
}
