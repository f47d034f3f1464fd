package dev.lectern.stream;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what was read for subscribers of this process and could not be written yet. When it is too much, nobody reads more before
 * some of it was taken or given up, and nothing is kept for later: the database has it still.
 */
final class HeldBytes {

    /** A page for one of few: large, as each costs a question to the database. */
    private static final int LARGE = 1 << 20;

    /** A page for one of many. */
    private static final int SMALL = Block.BYTES;

    private final long most;
    private final AtomicLong held = new AtomicLong();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    HeldBytes(long most) {
        this.most = most;
    }

    void add(long bytes) {
        held.addAndGet(bytes);
    }

    void remove(long bytes) {
        held.addAndGet(-bytes);
        goOn();
    }

    /** Whether nothing may be kept that can be read again. */
    boolean tooMuch() {
        return held.get() > most;
    }

    /**
     * Does something as soon as it is not too much: now, or on the thread that takes something away.
     *
     * @param reading something short, which may find that it is too much again
     */
    void whenLess(Runnable reading) {
        waiting.add(reading);
        goOn();
    }

    private void goOn() {
        while (!tooMuch()) {
            Runnable next = waiting.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    /** Size of the next page that anybody reads. */
    int page() {
        return held.get() > most / 2 ? SMALL : LARGE;
    }

    long count() {
        return held.get();
    }
}
