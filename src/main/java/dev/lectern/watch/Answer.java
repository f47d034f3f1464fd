package dev.lectern.watch;

import okhttp3.HttpUrl;

/** What a single request gave. */
sealed interface Answer {

    /** There is nothing more to ask. */
    record Final(FetchOutcome outcome) implements Answer {}

    /**
     * The server sends us elsewhere.
     *
     * @param status of HTTP
     */
    record Redirect(HttpUrl target, int status) implements Answer {

        /** Whether the page has moved for good (RFC 9110, sections 15.4.2 and 15.4.9). */
        boolean permanent() {
            return status == 301 || status == 308;
        }
    }
}
