package dev.lectern.stream;

import dev.lectern.stream.Ring.Reading;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers get from the ring. Most of them stand at the same place, so what follows it is put together once for all
 * that share a filter and a view. From any thread.
 */
final class Blocks {

    private static final int BATCH = 64;

    /** Of which the whole texts are read; a loop serves others meanwhile. */
    private static final int BATCH_OF_TEXTS = 8;

    /** Few are in use at the same time; more come from those who are not quite up to date. */
    private static final int MOST = 64;

    private final Ring ring;
    private final FrameMemory full = new FrameMemory();
    private final FrameMemory summaries = new FrameMemory();
    private final Map<Key, Block> newest = new ConcurrentHashMap<>();

    private volatile int generation;

    private record Key(long after, Selection selection, View view) {}

    Blocks(Ring ring) {
        this.ring = ring;
    }

    /**
     * What follows a position; it ends where it began when there is nothing more.
     *
     * @return null when that has left the ring, or the ring has not begun
     */
    @Nullable
    Block after(long position, Selection selection, View view) {
        if (position >= ring.last() && ring.begun()) {
            return Block.nothingAfter(position);
        }
        var key = new Key(position, selection, view);
        int begun = generation;
        Block known = newest.get(key);
        if (known != null) {
            return known;
        }
        int batch = selection.filter().question() == null ? BATCH : BATCH_OF_TEXTS;
        if (!(ring.after(position, batch) instanceof Reading.Found found)) {
            return null;
        }
        if (found.changes().isEmpty()) {
            return Block.nothingAfter(position);
        }
        Block block = block(position, found.changes(), selection, view);
        if (newest.size() >= MOST) {
            newest.clear();
        }
        newest.put(key, block);
        if (begun != generation) { // it may hold what has been erased meanwhile
            newest.remove(key, block);
        }
        return block;
    }

    /** Puts everything together anew, as changes of the ring were replaced. */
    synchronized void forget() {
        generation++;
        newest.clear();
    }

    long floor() {
        return ring.floor();
    }

    private Block block(long position, List<Change> changes, Selection selection, View view) {
        var frames = new LinkedFrames(position, view == View.FULL ? full : summaries, view);
        for (Change change : changes) {
            if (frames.size() >= Block.BYTES) {
                break;
            }
            if (selection.wants(change)) {
                frames.add(change);
            } else {
                frames.pass(change.position());
            }
        }
        return frames.block();
    }
}
