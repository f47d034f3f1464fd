package dev.lectern.stream;

import io.vertx.core.buffer.Buffer;

/** Where the blocks of one subscriber go. Used from one thread only. */
interface Sink {

    /** Whether the client takes nothing more for now. */
    boolean full();

    /**
     * Sends a block.
     *
     * @param done called once the block takes no more memory, whether it was sent or not
     */
    void write(Buffer block, Runnable done);

    /** Sends a block that is small or belongs to many. */
    default void write(Buffer block) {
        write(block, () -> {});
    }

    /** Cuts the connection off at once: what was sent may not arrive. */
    void cut();

    /** Sends a last block and ends the response; the connection too, whether the client takes that block or not. */
    void end(Buffer block);
}
