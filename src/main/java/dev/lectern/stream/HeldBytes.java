package dev.lectern.stream;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what was read for subscribers of this process and could not be written yet. When it is too much, they read less at a time
 * and keep nothing of it for later: the database has it still.
 */
final class HeldBytes {

    /** A page for one of few: large, as each costs a question to the database. */
    private static final int LARGE = 1 << 20;

    /** A page for one of many. */
    private static final int SMALL = Block.BYTES;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    HeldBytes(long most) {
        this.most = most;
    }

    void add(long bytes) {
        held.addAndGet(bytes);
    }

    void remove(long bytes) {
        held.addAndGet(-bytes);
    }

    /** Whether nothing may be kept that can be read again. */
    boolean tooMuch() {
        return held.get() > most;
    }

    /** Whether nothing more may be read before some of it was taken or given up: there is as much again as should be. */
    boolean full() {
        return held.get() > 2 * most;
    }

    /** Size of the next page that anybody reads. */
    int page() {
        return held.get() > most / 2 ? SMALL : LARGE;
    }

    long count() {
        return held.get();
    }
}
