package dev.lectern.stream;

import dev.lectern.stream.Pages.Wanted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the database for one subscriber and is not written yet: one page, and the next while that is written. All state
 * belongs to one event loop.
 */
final class ReadAhead {

    /** The next page is asked for when less than this is left. */
    private static final long LOW = 512 * 1024;

    private final Pages pages;
    private final HeldBytes held;
    private final Executor loop;
    private final Blocks blocks;
    private final StreamFilter filter;
    private final View view;
    private final BooleanSupplier gone;
    private final Runnable arrived;

    private final Deque<Block> queue = new ArrayDeque<>(2);
    private long bytes;
    private long to;
    private boolean reading;
    private boolean begun;
    private int generation;

    /**
     * Nothing is read yet.
     *
     * @param pages where old changes are read
     * @param held counts what all subscribers hold
     * @param loop runs tasks on the thread of the subscriber
     * @param blocks the ring, which is joined where it begins
     * @param filter which changes are wanted
     * @param view in which form
     * @param gone whether nobody waits for it any more; asked from any thread
     * @param arrived called on the loop when there is something to write
     */
    ReadAhead(
            Pages pages,
            HeldBytes held,
            Executor loop,
            Blocks blocks,
            StreamFilter filter,
            View view,
            BooleanSupplier gone,
            Runnable arrived) {
        this.pages = pages;
        this.held = held;
        this.loop = loop;
        this.blocks = blocks;
        this.filter = filter;
        this.view = view;
        this.gone = gone;
        this.arrived = arrived;
    }

    /** The next block that was read, which stays counted as held; null when there is none yet. */
    @Nullable
    Block next() {
        Block block = queue.poll();
        if (block != null) {
            bytes -= block.bytes().length(); // held it stays, until the client has it
            if (!reading && bytes < LOW && to < blocks.floor() && !held.tooMuch()) {
                read();
            }
        }
        return block;
    }

    /** Whether a page is on its way. */
    boolean reading() {
        return reading;
    }

    /** Asks for the page after a position; only when nothing is left and nothing is on its way. */
    void read(long after) {
        to = after;
        read();
    }

    /** Forgets what was read; nothing is lost, as it can be read again. */
    void drop() {
        generation++;
        queue.clear();
        held.remove(bytes);
        bytes = 0;
    }

    private void read() {
        reading = true;
        long floor = blocks.floor();
        int asked = generation;
        pages.read(
                new Wanted(to, filter, view, held.page(), !begun, gone),
                page -> loop.execute(() -> came(page, floor, asked)),
                failure -> loop.execute(() -> reading = false)); // the next tick or news tries again
        begun = true;
    }

    private void came(Page page, long floor, int asked) {
        reading = false;
        boolean dropped = asked != generation;
        if (dropped) {
            held.remove(page.bytes());
        }
        if (dropped || take(page, floor)) {
            arrived.run();
        }
    }

    private boolean take(Page page, long floor) {
        if (page.blocks().isEmpty()) {
            if (floor <= to) {
                return blocks.floor() != floor; // else the ring has not begun; it wakes us when it has
            }
            Block gap = Block.gap(to, floor); // what stood up to there is nowhere
            held.add(gap.bytes().length());
            add(gap);
        }
        page.blocks().forEach(this::add);
        return true;
    }

    private void add(Block block) {
        queue.add(block);
        to = block.to();
        bytes += block.bytes().length();
    }
}
