package dev.lectern.stream;

import dev.lectern.stream.Ring.Reading;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One subscriber: a cursor on the feed. It takes what follows its cursor from the ring, or page by page from PostgreSQL
 * when that has left the ring, and writes only while the client takes it. All state belongs to one event loop; only
 * {@link #wake} may be called from elsewhere.
 */
final class Subscription {

    private static final int BATCH = 64;

    private final Sink sink;
    private final Executor loop;
    private final Ring ring;
    private final Pages pages;
    private final StreamRequest request;
    private final Runnable sent;
    private final AtomicBoolean woken = new AtomicBoolean();

    private final Deque<Change> page = new ArrayDeque<>();
    private long cursor;
    private long lastId;
    private boolean fetching;
    private boolean live;
    private boolean closed;
    private int fullTicks;
    private int reading;

    /**
     * A subscriber that has not begun.
     *
     * @param sink where its blocks go
     * @param loop runs tasks one after the other on the thread that owns the sink
     * @param ring the newest changes
     * @param pages all others
     * @param request what it wants
     * @param cursor position that it has
     * @param sent called for every change that is sent
     */
    Subscription(Sink sink, Executor loop, Ring ring, Pages pages, StreamRequest request, long cursor, Runnable sent) {
        this.sink = sink;
        this.loop = loop;
        this.ring = ring;
        this.pages = pages;
        this.request = request;
        this.cursor = cursor;
        this.lastId = cursor;
        this.sent = sent;
    }

    /** Tells that there is news. Cheap, and from any thread; many calls become one. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            loop.execute(() -> {
                woken.set(false);
                pump();
            });
        }
    }

    /** Drops what was read for the client and not sent yet, as some of it was erased; it is read again. From any thread. */
    void readAgain() {
        loop.execute(() -> {
            page.clear();
            reading++;
        });
        wake();
    }

    /** Sends what there is until the client takes no more. To be called on the loop when the client takes again. */
    void pump() {
        while (!closed && !fetching && !sink.full()) {
            Change read = page.poll();
            if (read != null) {
                offer(read);
                continue;
            }
            Reading reading = ring.after(cursor, BATCH);
            if (reading instanceof Reading.Found found) {
                if (found.changes().isEmpty()) {
                    sayLive();
                    return;
                }
                for (Change change : found.changes()) {
                    if (closed || sink.full()) {
                        return;
                    }
                    offer(change);
                }
            } else {
                fetch();
            }
        }
    }

    /**
     * A sign of life.
     *
     * @param mostFullTicks signs of life that a client may fail to take before it is given up
     * @return false when it was given up
     */
    boolean tick(int mostFullTicks) {
        if (closed) {
            return false;
        }
        if (sink.full()) {
            fullTicks++;
            if (fullTicks > 1) {
                page.clear(); // nothing is lost: the cursor knows where to read again
            }
            if (fullTicks >= mostFullTicks) {
                end("closed, as nothing was taken for too long; come back with the last id");
                return false;
            }
            return true;
        }
        fullTicks = 0;
        sink.write(SseFrames.comment("heartbeat"));
        if (cursor > lastId) {
            lastId = cursor;
            sink.write(SseFrames.id(cursor));
        }
        pump(); // tries again what failed before
        return true;
    }

    /** Ends the response with a comment. */
    void end(String comment) {
        if (!closed) {
            closed = true;
            page.clear();
            sink.end(SseFrames.comment(comment));
        }
    }

    /** Ends the response with a comment; from any thread. */
    void leave(String comment) {
        loop.execute(() -> end(comment));
    }

    /** The client has gone. */
    void closed() {
        closed = true;
        page.clear();
    }

    private void offer(Change change) {
        if (change.position() <= cursor) {
            return;
        }
        if (change.position() != cursor + 1) { // a restore from backup lost these; told, never passed over in silence
            sink.write(SseFrames.gap(Long.toString(cursor + 1), change.position() - 1));
        }
        cursor = change.position();
        if (request.filter().wants(change.facts())) {
            sink.write(change.frame(request.view()));
            lastId = cursor;
            sent.run();
        }
    }

    private void sayLive() {
        if (!live) {
            live = true;
            lastId = cursor;
            sink.write(SseFrames.live(cursor));
        }
    }

    private void fetch() {
        fetching = true;
        long floor = ring.floor();
        int begun = reading;
        pages.after(
                cursor,
                changes -> loop.execute(() -> fetched(changes, floor, begun)),
                failure -> loop.execute(() -> fetching = false)); // the next tick or news tries again
    }

    private void fetched(List<Change> changes, long floor, int begun) {
        fetching = false;
        if (begun != reading) {
            pump();
            return;
        }
        if (changes.isEmpty()) {
            if (floor <= cursor) {
                return; // the ring has not begun; it wakes us when it has
            }
            sink.write(SseFrames.gap(Long.toString(cursor + 1), floor)); // what stood up to there is nowhere
            cursor = floor;
            lastId = floor;
        }
        page.addAll(changes);
        pump();
    }
}
