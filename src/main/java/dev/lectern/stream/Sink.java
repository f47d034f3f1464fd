package dev.lectern.stream;

import io.vertx.core.buffer.Buffer;

/** Where the blocks of one subscriber go. Used from one thread only. */
interface Sink {

    /** Whether the client takes nothing more for now. */
    boolean full();

    /** Sends a block. */
    void write(Buffer block);

    /** Sends a last block and ends the response; the connection too, whether the client takes that block or not. */
    void end(Buffer block);
}
