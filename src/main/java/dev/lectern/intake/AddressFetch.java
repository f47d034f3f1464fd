package dev.lectern.intake;

import dev.lectern.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Fetches the page at an address that somebody wants to try: a good guest there, and only of hosts that all may reach. */
public interface AddressFetch {

    /**
     * Fetches a page.
     *
     * @param url http or https
     * @throws Refusal with one sentence when the page cannot be had
     */
    Fetched fetch(String url);

    /**
     * A page as its host gave it.
     *
     * @param url where it answered, after redirects
     * @param body bytes without content coding
     * @param contentType as the server gave it; null when it did not
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a page are never compared by equals
    record Fetched(String url, byte[] body, @Nullable String contentType) {}
}
