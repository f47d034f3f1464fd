package dev.lectern.stream;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Old changes, read somewhere else than on the threads that serve subscribers. */
interface Pages {

    /**
     * Reads the page after a position; returns at once. Exactly one of the two is called, on any thread.
     *
     * @param wanted position that the reader has, and what it wants
     * @param found takes the page, of which the bytes are counted as held; without blocks when nothing follows
     * @param failed takes the reason why it could not be read; it may be tried again
     */
    void read(Wanted wanted, Consumer<Page> found, Consumer<RuntimeException> failed);

    /**
     * What a subscriber wants.
     *
     * @param after position that it has
     * @param filter which changes
     * @param view in which form
     * @param bytes size after which the page may end
     * @param first whether its stream begins with this page
     * @param gone whether it has left by now; then nothing is read
     */
    record Wanted(long after, StreamFilter filter, View view, int bytes, boolean first, BooleanSupplier gone) {}
}
