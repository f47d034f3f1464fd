package dev.lectern.stream;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets news go before what is old. While anybody is served live and news comes, reading old changes takes no more than a share of the
 * processors, and none is begun while news is on its way to the sockets. Where nobody is live, or no news has come for a while, it takes all
 * it can. From any thread.
 */
final class LiveFirst {

    /** News that does not end holds a page up no longer, as who replays is to arrive some day. */
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** What was taken too much of before is forgotten: it was for those who had just come, or the database took its time. */
    private static final long MOST_OWED_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Without news for so long, the share would only be left to nobody; the next news still holds up all pages that are not begun. */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final double atATime;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition delivered = lock.newCondition();

    private int live;
    private int delivering;
    /** When news was last on its way; before the first, since the beginning. */
    private long lastNews;
    /** When the share that was taken so far is used up. */
    private long free;

    /**
     * Nobody is there yet.
     *
     * @param atATime pages that may be read at the same time on average while somebody is live; 0.5 is one, half of the time
     * @param nanos a clock such as {@link System#nanoTime}
     */
    LiveFirst(double atATime, LongSupplier nanos) {
        this.atATime = atATime;
        this.nanos = nanos;
        this.free = nanos.getAsLong();
        this.lastNews = free;
    }

    /** One more is served live. */
    void joined() {
        count(1);
    }

    /** One less. */
    void left() {
        count(-1);
    }

    private void count(int more) {
        lock.lock();
        try {
            live += more;
            delivered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** News is being read, or goes out on one more loop; to be followed by {@link #sent}. */
    void sending() {
        lock.lock();
        try {
            delivering++;
            lastNews = nanos.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    /** It was read, or has gone out there. */
    void sent() {
        lock.lock();
        try {
            delivering--;
            lastNews = nanos.getAsLong();
            delivered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until old changes may be read. */
    void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long begun = nanos.getAsLong();
            for (long pause = pause(begun); pause > 0; pause = pause(begun)) {
                delivered.awaitNanos(pause);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How long a page that waits since then has to wait still, if nothing happens before; in nanoseconds. */
    long pause(long begun) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            if (idle(now)) {
                return 0;
            }
            long share = free - now;
            long news = delivering > 0 ? begun + LONGEST_NANOS - now : 0;
            return Math.max(0, Math.max(share, news));
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody needs what is left of the share. */
    private boolean idle(long now) {
        return live == 0 || delivering == 0 && now - lastNews > QUIET_NANOS;
    }

    /** A page was read that was begun then. */
    void used(long begun) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            long from = free - begun > 0 ? free : begun;
            long until = from + (long) ((now - begun) / atATime);
            free = idle(now) ? now : Math.min(until - now, MOST_OWED_NANOS) + now;
        } finally {
            lock.unlock();
        }
    }

    /** The time, as {@link #used} and {@link #pause} want it. */
    long now() {
        return nanos.getAsLong();
    }
}
