package dev.lectern.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes in memory, one copy for all subscribers. It holds every change after its floor up to its last
 * position, without exception; older ones fall off as new ones come. One thread appends, any number reads.
 */
final class Ring {

    /** What the ring can tell a reader. */
    sealed interface Reading {
        /** The changes that follow; none when the reader has all. */
        record Found(List<Change> changes) implements Reading {
            public Found {
                changes = List.copyOf(changes);
            }
        }

        /** What follows has left the ring, or the ring has not begun; it has to be read elsewhere. */
        record Behind() implements Reading {}
    }

    private static final Reading BEHIND = new Reading.Behind();
    private static final Reading NOTHING = new Reading.Found(List.of());

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final @Nullable Change[] slots;
    private final long mostBytes;

    // Sequence numbers count what was ever appended: [oldest, next) is there, in slot number % length.
    private long oldest;
    private long next;
    private long bytes;
    private long floor = -1;
    private volatile long last = -1;

    /**
     * An empty ring that has not begun.
     *
     * @param most most changes kept
     * @param mostBytes most bytes kept; the newest change is kept whatever it takes
     */
    Ring(int most, long mostBytes) {
        this.slots = new Change[most];
        this.mostBytes = mostBytes;
    }

    /** Lets the ring begin after a position; what is appended next follows it. */
    void begin(long position) {
        lock.writeLock().lock();
        try {
            floor = position;
            last = position;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whether the ring has begun. */
    boolean begun() {
        return last >= 0;
    }

    /** Position after which the ring has everything; -1 before it has begun. */
    long floor() {
        lock.readLock().lock();
        try {
            return floor;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Position up to which the ring has everything; -1 before it has begun. */
    long last() {
        return last;
    }

    /**
     * Adds the change that follows the last one.
     *
     * @return false for a repeat, which is dropped
     */
    boolean append(Change change) {
        lock.writeLock().lock();
        try {
            if (change.position() <= last) {
                return false;
            }
            while (next > oldest && (next - oldest == slots.length || bytes + change.bytes() > mostBytes)) {
                dropOldest();
            }
            slots[slot(next)] = change;
            next++;
            bytes += change.bytes();
            last = change.position();
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Moves on over positions that exist nowhere any more. */
    void skipTo(long position) {
        lock.writeLock().lock();
        try {
            last = Math.max(last, position);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * What follows a position.
     *
     * @param cursor the position that the reader has
     * @param most most changes wanted
     */
    Reading after(long cursor, int most) {
        if (cursor >= last && last >= 0) {
            return NOTHING; // without the lock: the usual case of a subscriber that is woken for nothing
        }
        lock.readLock().lock();
        try {
            if (floor < 0 || cursor < floor) {
                return BEHIND;
            }
            long from = firstAfter(cursor);
            long to = Math.min(next, from + most);
            List<Change> found = new ArrayList<>((int) (to - from));
            for (long n = from; n < to; n++) {
                found.add(at(n));
            }
            return new Reading.Found(found);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Puts a change in the place of that which has its position, if it is still there. */
    void replace(Change change) {
        lock.writeLock().lock();
        try {
            long number = firstAfter(change.position() - 1);
            if (number < next && at(number).position() == change.position()) {
                bytes += change.bytes() - at(number).bytes();
                slots[slot(number)] = change;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void dropOldest() {
        Change dropped = at(oldest);
        slots[slot(oldest)] = null;
        oldest++;
        bytes -= dropped.bytes();
        floor = dropped.position();
    }

    /** Positions may have holes after a restore from backup, so they are searched, not computed. */
    private long firstAfter(long cursor) {
        long low = oldest;
        long high = next;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (at(middle).position() <= cursor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Change at(long number) {
        Change change = slots[slot(number)];
        if (change == null) {
            throw new IllegalStateException(
                    "slot " + number + " is empty though within [" + oldest + ", " + next + ")");
        }
        return change;
    }

    private int slot(long number) {
        return (int) (number % slots.length);
    }
}
