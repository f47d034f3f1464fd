package dev.lectern.stream;

import java.util.List;
import java.util.function.Consumer;

/** Old changes, read somewhere else than on the threads that serve subscribers. */
interface Pages {

    /**
     * Reads the page after a position; returns at once. Exactly one of the two is called, on any thread.
     *
     * @param position position that the reader has
     * @param found takes the changes in order; none when there is none
     * @param failed takes the reason why they could not be read; it may be tried again
     */
    void after(long position, Consumer<List<Change>> found, Consumer<RuntimeException> failed);
}
