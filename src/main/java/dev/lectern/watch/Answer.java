package dev.lectern.watch;

import okhttp3.HttpUrl;

/** What a single request gave. */
sealed interface Answer {

    /** There is nothing more to ask. */
    record Final(FetchOutcome outcome) implements Answer {}

    /** The server sends us elsewhere. */
    record Redirect(HttpUrl target) implements Answer {}
}
