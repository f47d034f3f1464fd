package dev.lectern.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks a server again and again, on a thread of its own, and looks from another one whether it answers in time. */
final class Watchman implements AutoCloseable {

    /** Asks; returns when the server has answered. */
    interface Question {
        void ask() throws Exception;
    }

    private final ServerWatch watch;
    private final Question question;
    private final Duration every;
    private final ScheduledExecutorService asking;
    private final ScheduledExecutorService looking;

    /**
     * Begins at once.
     *
     * @param server name of the server, to begin a sentence
     * @param every pause between two questions
     * @param patience how long the server may take to answer
     */
    Watchman(String server, Duration every, Duration patience, Question question) {
        this.watch = new ServerWatch(server, patience, System::nanoTime);
        this.question = question;
        this.every = every;
        this.asking = thread("lectern-asks-" + server);
        this.looking = thread("lectern-looks-after-" + server);
    }

    void start() {
        var unusedAsking = asking.scheduleWithFixedDelay(this::ask, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        var unusedLooking =
                looking.scheduleWithFixedDelay(watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the server cannot be used; empty while it answers. */
    Optional<String> trouble() {
        return watch.trouble();
    }

    private void ask() {
        watch.asks();
        try {
            question.ask();
            watch.answers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } catch (Exception e) { // whatever it is, the server cannot be used
            if (!asking.isShutdown()) {
                watch.fails(e);
            }
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        looking.shutdownNow();
        asking.shutdownNow();
    }
}
