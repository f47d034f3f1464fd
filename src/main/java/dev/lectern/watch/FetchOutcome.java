package dev.lectern.watch;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What asking for a page gave. */
sealed interface FetchOutcome {

    /**
     * The page.
     *
     * @param url where it answered, after redirects
     * @param status of HTTP
     * @param body bytes after the content coding is removed
     * @param contentType as the server gave it; null when it did not
     * @param validators to ask for it again only if it changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(
            HttpUrl url, int status, byte[] body, @Nullable String contentType, Validators validators)
            implements FetchOutcome {}

    /** The page is as the validators say. */
    record NotModified() implements FetchOutcome {}

    /**
     * The page is not there.
     *
     * @param status 404 or 410
     */
    record Missing(int status) implements FetchOutcome {}

    /**
     * The page may not or cannot be taken, now and if asked again soon.
     *
     * @param reason one sentence
     * @param status of HTTP; null without an answer
     */
    record Refused(String reason, @Nullable Integer status) implements FetchOutcome {}

    /**
     * Something went wrong that may pass.
     *
     * @param reason one sentence
     * @param status of HTTP; null without an answer
     * @param retryAfter what the server asks for; null when it does not say
     */
    record Failed(
            String reason,
            @Nullable Integer status,
            @Nullable Duration retryAfter) implements FetchOutcome {}

    /** The word for metrics. */
    default String word() {
        if (this instanceof Page) {
            return "page";
        }
        if (this instanceof NotModified) {
            return "not-modified";
        }
        if (this instanceof Missing) {
            return "missing";
        }
        return this instanceof Refused ? "refused" : "failed";
    }
}
