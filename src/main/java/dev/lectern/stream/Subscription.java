package dev.lectern.stream;

import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/**
 * One subscriber: a cursor on the feed. It takes what follows its cursor from the ring, or page by page from PostgreSQL
 * when that has left the ring, and writes only while the client takes it. All state belongs to one event loop; only
 * {@link #readAgain} and {@link #leave} may be called from elsewhere.
 */
final class Subscription {

    /** Blocks in a row of which nothing was wanted: each took a look at dozens of changes. */
    private static final int MOST_UNWANTED = 8;

    /** Nanoseconds that looking at what is not wanted may take while others of the loop wait. */
    private static final long LONGEST_LOOK = 5_000_000;

    /** Bytes in a row that were read for this one alone. */
    private static final int MOST_OWN = 4 * Block.BYTES;

    private final Sink sink;
    private final Executor loop;
    private final Blocks blocks;
    private final Selection selection;
    private final View view;
    private final HeldBytes held;
    private final LiveFirst liveFirst;
    private final IntConsumer sent;
    private final ReadAhead old;

    private long cursor;
    private long lastId;
    private long unsent;
    private boolean waiting;
    private boolean live;

    /** Also read by those who read pages, who spare themselves what nobody waits for any more. */
    private volatile boolean closed;

    private boolean itsTurnComes;

    /** A socket that takes a block at once says so while it is written, when the cursor still stands before it. */
    private boolean pumping;

    private int fullTicks;

    /**
     * What all subscribers of a process share.
     *
     * @param blocks the newest changes
     * @param pages all others
     * @param held counts what was read and not written yet
     * @param liveFirst told who is served live
     * @param sent told how many changes were sent
     */
    record Line(Blocks blocks, Pages pages, HeldBytes held, LiveFirst liveFirst, IntConsumer sent) {}

    /**
     * A subscriber that has not begun.
     *
     * @param sink where its blocks go
     * @param loop runs tasks one after the other on the thread that owns the sink
     * @param line where its blocks come from
     * @param selection which changes it wants
     * @param view in which form
     * @param cursor position that it has
     */
    Subscription(Sink sink, Executor loop, Line line, Selection selection, View view, long cursor) {
        this.sink = sink;
        this.loop = loop;
        this.blocks = line.blocks();
        this.held = line.held();
        this.liveFirst = line.liveFirst();
        this.sent = line.sent();
        this.selection = selection;
        this.view = view;
        this.cursor = cursor;
        this.lastId = cursor;
        this.old = new ReadAhead(line.pages(), held, loop, blocks, selection.filter(), view, () -> closed, this::pump);
    }

    /** Drops what was read for the client and not sent yet, as some of it was erased; it is read again. From any thread. */
    void readAgain() {
        loop.execute(() -> {
            old.drop();
            pump();
        });
    }

    /** Sends what there is until the client takes no more. To be called on the loop when there is news or the client takes again. */
    void pump() {
        if (itsTurnComes || pumping) {
            return;
        }
        pumping = true;
        try {
            sendWhatThereIs();
        } finally {
            pumping = false;
        }
    }

    private void sendWhatThereIs() {
        int unwanted = 0;
        long ofItsOwn = 0;
        long begun = liveFirst.now();
        while (!closed && !sink.full()) {
            boolean looksLong = unwanted > 0 && liveFirst.now() - begun > LONGEST_LOOK;
            if (unwanted >= MOST_UNWANTED || looksLong || ofItsOwn >= MOST_OWN) { // others of this loop are waiting
                itsTurnComes = true;
                loop.execute(this::goOn);
                return;
            }
            Block next = old.next();
            boolean own = next != null;
            if (next == null) {
                if (old.reading()) {
                    return;
                }
                next = blocks.after(cursor, selection, view);
                if (next == null) {
                    readWhenTaken();
                    return;
                }
                if (next.to() <= cursor) {
                    sayLive();
                    return;
                }
            }
            unwanted += next.bytes().length() == 0 ? 1 : 0;
            ofItsOwn += own ? next.bytes().length() : 0;
            send(next, own);
        }
        if (held.tooMuch()) {
            old.drop(); // the cursor knows where to read again
        }
    }

    private void goOn() {
        itsTurnComes = false;
        pump();
    }

    /**
     * A sign of life.
     *
     * @param mostFullTicks signs of life that a client may fail to take before it is given up
     * @return false when it is given up now
     */
    boolean tick(int mostFullTicks) {
        if (closed) {
            return true;
        }
        boolean takesNothing = sink.full() || unsent > 0 && held.tooMuch();
        if (takesNothing) {
            fullTicks++;
            if (fullTicks > 1) {
                old.drop();
            }
            if (fullTicks >= mostFullTicks || fullTicks > 1 && held.tooMuch()) {
                end("closed, as nothing was taken for too long; come back with the last id");
                return false;
            }
            return true;
        }
        fullTicks = 0;
        if (cursor > lastId) {
            lastId = cursor;
            sink.write(SseFrames.heartbeat(cursor));
        } else {
            sink.write(SseFrames.heartbeat());
        }
        pump(); // tries again what failed before
        return true;
    }

    /** Ends the response with a comment. */
    void end(String comment) {
        if (!closed) {
            closed();
            sink.end(SseFrames.comment(comment));
        }
    }

    /** Gives the client up at once. */
    void cut() {
        closed();
        sink.cut();
    }

    /** Ends the response with a comment; from any thread. */
    void leave(String comment) {
        loop.execute(() -> end(comment));
    }

    /** The client has gone. */
    void closed() {
        if (live && !closed) {
            liveFirst.left();
        }
        closed = true;
        old.drop();
    }

    /** What was read for this one alone takes memory until the socket has it; what comes from the ring is there for all. */
    private void send(Block block, boolean own) {
        int length = block.bytes().length();
        if (length > 0) {
            if (own) {
                unsent += length; // which is counted as held since it was read
                sink.write(block.bytes(), () -> taken(length));
            } else {
                sink.write(block.bytes());
            }
            sent.accept(block.events());
            fullTicks = 0; // it takes, however slowly: only at the signs of life it is full again
        }
        cursor = block.to();
        lastId = Math.max(lastId, block.lastId());
    }

    /** While all together hold too much, nobody asks for more before the socket has taken the last. */
    private void readWhenTaken() {
        waiting = held.tooMuch() && unsent > 0;
        if (!waiting) {
            old.read(cursor);
        }
    }

    private void taken(int length) {
        fullTicks = 0;
        held.remove(length);
        unsent -= length;
        if (waiting && unsent == 0) {
            pump();
        }
    }

    private void sayLive() {
        if (!live) {
            live = true;
            liveFirst.joined();
            lastId = cursor;
            sink.write(SseFrames.live(cursor));
        }
    }
}
