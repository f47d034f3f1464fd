package dev.lectern.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Puts what follows a position together to a block, in the order of positions and without a copy. */
final class LinkedFrames {

    private final FrameMemory memory;
    private final View view;
    private final List<Frame> frames = new ArrayList<>();
    private long to;
    private long lastId = -1;
    private int events;
    private int size;

    /**
     * Nothing follows yet.
     *
     * @param after the position
     * @param memory where events are written that were not wanted before
     * @param view form of the events
     */
    LinkedFrames(long after, FrameMemory memory, View view) {
        this.to = after;
        this.memory = memory;
        this.view = view;
    }

    /** A change that is not wanted. */
    void pass(long position) {
        if (position != to + 1) { // a restore from backup lost these; told, never passed over in silence
            link(memory.gap(to, position - 1));
            lastId = position - 1;
        }
        to = position;
    }

    /** A change that is wanted. */
    void add(Change change) {
        pass(change.position());
        link(change.event(view).frame(memory));
        lastId = change.position();
        events++;
    }

    private void link(Frame frame) {
        int newest = frames.size() - 1;
        if (newest >= 0 && frames.get(newest).touches(frame)) {
            frames.set(newest, frames.get(newest).with(frame));
        } else {
            frames.add(frame);
        }
        size += frame.length();
    }

    /** Bytes so far. */
    int size() {
        return size;
    }

    Block block() {
        ByteBuf[] parts = frames.stream().map(Frame::bytes).toArray(ByteBuf[]::new);
        return new Block(Buffer.buffer(Unpooled.wrappedBuffer(parts)), to, lastId, events);
    }
}
