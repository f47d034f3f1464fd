package dev.lectern.stream;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A filter that some subscribers share. Whether it wants a change of the ring is found out once, not for each of them; only the newest
 * answers are kept, so that ten thousand different filters take little.
 */
final class Selection {

    private static final int NEWEST = 64;

    /** Position -1, which none has. */
    private static final long UNKNOWN = -2;

    private final StreamFilter filter;
    /** Twice the position, and one more when it is wanted; a slot for each of the newest positions. */
    private final AtomicLongArray answers = new AtomicLongArray(NEWEST);

    private volatile int generation;

    Selection(StreamFilter filter) {
        this.filter = filter;
        forget();
    }

    StreamFilter filter() {
        return filter;
    }

    /** Whether a change of the ring is wanted. From any thread. */
    boolean wants(Change change) {
        int slot = (int) (change.position() % NEWEST);
        long known = answers.get(slot);
        if (known >> 1 == change.position()) {
            return (known & 1) == 1;
        }
        int begun = generation;
        boolean wanted = filter.wants(change.facts(), () -> change.text().words());
        long answer = change.position() << 1 | (wanted ? 1 : 0);
        answers.set(slot, answer);
        if (begun != generation) { // it may be the answer for what has been replaced meanwhile
            answers.compareAndSet(slot, answer, UNKNOWN);
        }
        return wanted;
    }

    /** Finds out anew, as changes of the ring were replaced. */
    synchronized void forget() {
        generation++;
        for (int slot = 0; slot < NEWEST; slot++) {
            answers.set(slot, UNKNOWN);
        }
    }
}
