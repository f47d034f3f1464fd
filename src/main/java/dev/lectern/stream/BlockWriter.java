package dev.lectern.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/** Writes changes that were read for one subscriber to a block, in the order of their positions. */
final class BlockWriter {

    private final ByteBuf bytes;
    private long to;
    private long lastId = -1;
    private int events;

    private BlockWriter(long after, ByteBuf bytes) {
        this.to = after;
        this.bytes = bytes;
    }

    /** Writes what follows a position. */
    static BlockWriter after(long position) {
        return new BlockWriter(position, Unpooled.buffer(Block.BYTES + 4096));
    }

    /** A change that is not wanted. */
    void pass(long position) {
        if (position != to + 1) { // a restore from backup lost these; told, never passed over in silence
            bytes.writeBytes(SseFrames.gap(Long.toString(to + 1), position - 1).getByteBuf());
            lastId = position - 1;
        }
        to = position;
    }

    /** A change that is wanted. */
    void add(long position, String change, byte[] json) {
        pass(position);
        SseFrames.write(bytes, position, change, json);
        lastId = position;
        events++;
    }

    /** Position up to which it is written. */
    long to() {
        return to;
    }

    int size() {
        return bytes.readableBytes();
    }

    /** Of a long text, memory that it did not need is given back: it may wait long for its reader. */
    Block block() {
        if (bytes.readableBytes() > 2 * Block.BYTES) {
            bytes.capacity(bytes.readableBytes());
        }
        return new Block(Buffer.buffer(bytes), to, lastId, events);
    }
}
