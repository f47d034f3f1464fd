package dev.lectern.watch;

import dev.lectern.page.PageNotPublished;
import dev.lectern.sql.DatabaseFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Threads that look at what is due until they are stopped. No trouble ends them; they wait and go on. */
final class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration LEAST_IDLE = Duration.ofMillis(1);
    private static final Duration LONGEST_IDLE = Duration.ofMillis(200);

    /** Longer than the producer tries to deliver one page, in which other rounds may well succeed. */
    private static final Duration CALM = Duration.ofMinutes(3);

    private static final Backoff TROUBLE = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    private final Round round;
    private final Supplier<Duration> calm;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> told = new AtomicReference<>();
    private volatile long lastTrouble;
    private volatile boolean started;

    /** One look at something that is due; false when nothing is. */
    interface Round {
        boolean go() throws InterruptedException, PageNotPublished;
    }

    /**
     * Workers.
     *
     * @param round what each of them does over and over
     * @param calm how long to wait when there was nothing to do
     */
    Workers(Round round, Supplier<Duration> calm, int count) {
        this.round = round;
        this.calm = calm;
        for (int i = 1; i <= count; i++) {
            var thread = new Thread(this::run, "lectern-watch-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    void start() {
        started = true;
        threads.forEach(Thread::start);
    }

    /** Ends them; what they were at is left to be begun again. */
    void stop(Duration patience) throws InterruptedException {
        stopping.countDown();
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (thread.isAlive() && left > 0) {
                thread.join(left);
            }
        }
    }

    /** How many have ended although nobody stopped them. */
    int lost() {
        boolean running = started && stopping.getCount() > 0;
        return running
                ? (int) threads.stream().filter(thread -> !thread.isAlive()).count()
                : 0;
    }

    private void run() {
        try {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopped
        } finally {
            if (stopping.getCount() > 0) {
                LOG.error("A worker of the watching has ended although nobody stopped it; start Lectern anew.");
            }
        }
    }

    private void work() throws InterruptedException {
        int failures = 0;
        while (stopping.getCount() > 0) {
            try {
                boolean worked = round.go();
                failures = 0;
                well();
                if (!worked) {
                    stopping.await(idle(), TimeUnit.MILLISECONDS);
                }
            } catch (DatabaseFailed | PageNotPublished e) {
                trouble(e, false);
                stopping.await(TROUBLE.after(failures++, null).toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw e;
            } catch (Throwable e) {
                // Errors too: one page that a library stumbles over must not end the watching of all the others.
                trouble(e, true);
                stopping.await(TROUBLE.after(failures++, null).toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private long idle() {
        long wish = calm.get().toMillis();
        return Math.max(LEAST_IDLE.toMillis(), Math.min(LONGEST_IDLE.toMillis(), wish));
    }

    /** Says a trouble once, however long it lasts and however many workers have it. */
    private void trouble(Throwable e, boolean unexpected) {
        if (stopping.getCount() == 0) {
            return; // the pool is closing around us
        }
        lastTrouble = System.nanoTime();
        String what = e.getClass().getName();
        if (!what.equals(told.getAndSet(what))) {
            if (unexpected) {
                LOG.error("Watching met something unexpected; it goes on.", e);
            } else {
                LOG.warnf("Watching waits: %s", e.getMessage());
            }
        }
    }

    private void well() {
        boolean calm = System.nanoTime() - lastTrouble > CALM.toNanos();
        if (calm && told.get() != null && told.getAndSet(null) != null) {
            LOG.info("Watching goes on.");
        }
    }
}
