package dev.lectern.watch;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What stands before every single request, those to which a redirect leads included. */
interface Gate {

    /** Every request may be made at once. */
    Gate OPEN = url -> null;

    /**
     * Waits until the request may be made.
     *
     * @return null when it may; else why not
     */
    @Nullable
    FetchOutcome enter(HttpUrl url) throws InterruptedException;

    /** The request that could enter has ended. */
    default void leave(HttpUrl url) {}
}
