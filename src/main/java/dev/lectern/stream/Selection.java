package dev.lectern.stream;

import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * A filter that some subscribers share. Whether it wants one of the newest changes is found out once, not for each of them. Of older changes
 * the answers are in the blocks that were made of them; ten thousand different filters are to take little.
 */
final class Selection {

    private static final int NEWEST = 64;

    /** Position -1, which none has. */
    private static final long UNKNOWN = -2;

    private final StreamFilter filter;
    /** Twice the position, and one more when it is wanted; a slot for each of the newest positions. */
    private final AtomicLongArray answers = new AtomicLongArray(NEWEST);

    /** How often the answers were forgotten. */
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
        int begun = generation;
        Boolean known = known(change.position());
        return known == null ? find(change, begun) : known;
    }

    private @Nullable Boolean known(long position) {
        long answer = answers.get(slot(position));
        return answer >> 1 == position ? (answer & 1) == 1 : null;
    }

    private static int slot(long position) {
        return (int) (position % NEWEST);
    }

    /** Others wait for the answer meanwhile, instead of looking at the text as well. */
    private synchronized boolean find(Change change, int begun) {
        Boolean known = known(change.position());
        if (known != null) {
            return known;
        }
        boolean wanted = filter.wants(change.facts(), () -> change.text().words());
        if (begun == generation) { // else it may be the answer for what has been replaced meanwhile
            answers.set(slot(change.position()), change.position() << 1 | (wanted ? 1 : 0));
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
