package dev.lectern.stream;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;

/**
 * Memory for events as they go over the wire: outside of the heap, as what is on the heap is copied for each client that cannot take it
 * at once. A piece is freed by the collection of garbage that finds nothing of it in the ring any more, nor on its way to a client. From
 * any thread.
 */
final class FrameMemory {

    private static final int PIECE = 64 * 1024;

    /** What is larger gets a piece of its own, so that little is left over at the end of the others. */
    private static final int LARGE = PIECE / 8;

    private ByteBuffer piece = ByteBuffer.allocateDirect(0);
    private int used;

    /**
     * Writes an event of the feed.
     *
     * @see SseFrames#write
     */
    Frame event(long position, String change, byte[] json) {
        Frame room = take(SseFrames.size(position, change, json));
        SseFrames.write(room.bytes().clear(), position, change, json);
        return room;
    }

    /** Writes that the positions after one up to another are nowhere. */
    Frame gap(long after, long upTo) {
        Buffer gap = SseFrames.gap(Long.toString(after + 1), upTo);
        Frame room = alone(gap.length()); // for one block, so not between the events of all
        room.bytes().clear().writeBytes(gap.getBytes());
        return room;
    }

    private Frame take(int size) {
        return size > LARGE ? alone(size) : beside(size);
    }

    private static Frame alone(int size) {
        return new Frame(ByteBuffer.allocateDirect(size), 0, size);
    }

    private synchronized Frame beside(int size) {
        if (size > piece.capacity() - used) {
            piece = ByteBuffer.allocateDirect(PIECE);
            used = 0;
        }
        var frame = new Frame(piece, used, size);
        used += size;
        return frame;
    }
}
