package dev.lectern.stream;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Counts what was read for subscribers of this process and was not taken by them yet. When it is too much, nobody reads more before
 * some of it was taken or given up, and nothing is kept for later: the database has it still.
 */
final class HeldBytes {

    /** A page for one of few: large, as each costs a question to the database. */
    private static final int LARGE = 1 << 20;

    /** A page for one of many. */
    private static final int SMALL = Block.BYTES;

    /** Among so many that wait, those that have gone are forgotten. */
    private static final int GONE_ARE_LOOKED_FOR = 256;

    private final long most;
    private final AtomicLong held = new AtomicLong();
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger added = new AtomicInteger();

    private record Waiting(BooleanSupplier gone, Runnable reading) {}

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
     * Does something as soon as it is not too much: now, or on the thread that takes something away. One at a time goes on: whoever does
     * calls {@link #goOn} when what it brought is counted.
     *
     * @param gone whether nobody waits for it any more; then it may never be done
     * @param reading something short, which may find that it is too much again
     */
    void whenLess(BooleanSupplier gone, Runnable reading) {
        if (added.incrementAndGet() % GONE_ARE_LOOKED_FOR == 0) {
            waiting.removeIf(one -> one.gone().getAsBoolean());
        }
        waiting.add(new Waiting(gone, reading));
        goOn();
    }

    /** Lets the next one go on that waits, unless it is too much. */
    void goOn() {
        Waiting next = tooMuch() ? null : waiting.poll();
        if (next != null) {
            next.reading().run();
        }
    }

    /** Size of the next page that anybody reads. */
    int page() {
        return held.get() > most / 2 ? SMALL : LARGE;
    }

    /** How many wait until it is less. */
    int waiting() {
        return waiting.size();
    }

    long count() {
        return held.get();
    }
}
