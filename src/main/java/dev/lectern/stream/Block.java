package dev.lectern.stream;

import io.vertx.core.buffer.Buffer;

/**
 * What follows a position, as it goes over the wire to a subscriber with a filter and a view.
 *
 * @param bytes events; empty when nothing was wanted
 * @param to position up to which it tells all that is wanted
 * @param lastId last event id that it leaves the client with; -1 when it has none
 * @param events how many changes it tells
 */
record Block(Buffer bytes, long to, long lastId, int events) {

    /** Size that a block should have: large enough to be written at little cost, small enough to wait for a slow client. */
    static final int BYTES = 32 * 1024;

    private static final Buffer NONE = Buffer.buffer();

    /** Nothing follows. */
    static Block nothingAfter(long position) {
        return new Block(NONE, position, -1, 0);
    }

    /** The positions after one up to another are nowhere. */
    static Block gap(long after, long upTo) {
        return new Block(SseFrames.gap(Long.toString(after + 1), upTo), upTo, upTo, 0);
    }
}
