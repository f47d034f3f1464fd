package dev.lectern.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/**
 * An event as it goes over the wire, or several that lie one behind the other.
 *
 * @param memory where they lie, outside of the heap
 * @param offset where they begin
 * @param length bytes that they take
 */
record Frame(ByteBuffer memory, int offset, int length) {

    /** Whether another one begins where this one ends. */
    @SuppressWarnings("ReferenceEquality") // the same memory, not the same bytes elsewhere
    boolean touches(Frame next) {
        return memory == next.memory && offset + length == next.offset;
    }

    /** This one and the one that it touches. */
    Frame with(Frame next) {
        return new Frame(memory, offset, length + next.length);
    }

    /** The JSON at the end of a single event, copied. */
    byte[] json(int bytes) {
        byte[] json = new byte[bytes];
        memory.get(offset + length - SseFrames.END - bytes, json);
        return json;
    }

    /** The bytes themselves, no copy; any number of threads may send them at the same time. */
    ByteBuf bytes() {
        return Unpooled.wrappedBuffer(memory.slice(offset, length));
    }
}
