package dev.lectern.watch;

import dev.lectern.page.KeptHeaders;
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
     * @param validators to ask for it again only if it changed; of {@code url}
     * @param movedTo where it is from now on, if it has moved for good; else null
     * @param maxAge how long the server says that it stays fresh; null when it does not say
     * @param head what its header and head say of it
     * @param headers of the answer, those that are kept
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(
            HttpUrl url,
            int status,
            byte[] body,
            @Nullable String contentType,
            Validators validators,
            @Nullable HttpUrl movedTo,
            @Nullable Duration maxAge,
            PageHead head,
            KeptHeaders headers)
            implements FetchOutcome {

        /** A page of which nothing else is known. */
        Page(HttpUrl url, int status, byte[] body, @Nullable String contentType, Validators validators) {
            this(url, status, body, contentType, validators, null, null, PageHead.NONE, KeptHeaders.NONE);
        }

        /** The same, moved for good. */
        Page movedTo(HttpUrl target) {
            return new Page(url, status, body, contentType, validators, target, maxAge, head, headers);
        }
    }

    /** The page is as the validators say. */
    record NotModified() implements FetchOutcome {}

    /**
     * The page is not there.
     *
     * @param status 404 or 410
     */
    record Missing(int status) implements FetchOutcome {}

    /**
     * The host does not want us: it forbids the page or wants proof that a person asks.
     *
     * @param reason one sentence
     * @param status of HTTP
     */
    record Blocked(String reason, int status) implements FetchOutcome {}

    /**
     * The page may not or cannot be taken, now and if asked again soon.
     *
     * @param reason one sentence
     * @param status of HTTP; null without an answer
     * @param byRobots whether the host's robots.txt forbids it
     */
    record Refused(String reason, @Nullable Integer status, boolean byRobots) implements FetchOutcome {
        Refused(String reason, @Nullable Integer status) {
            this(reason, status, false);
        }
    }

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

    /** Why it is no page, in one sentence for whoever wanted to see it. */
    default String why(HttpUrl address) {
        if (this instanceof Refused refused) {
            return refused.reason();
        }
        if (this instanceof Blocked blocked) {
            return blocked.reason();
        }
        if (this instanceof Failed failed) {
            return failed.reason();
        }
        return this instanceof Missing missing
                ? address + " answered " + missing.status() + ": it is not there."
                : address + " gave no page.";
    }

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
        if (this instanceof Blocked) {
            return "blocked";
        }
        return this instanceof Refused ? "refused" : "failed";
    }
}
