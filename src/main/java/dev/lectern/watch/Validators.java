package dev.lectern.watch;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask for a page again only if it changed (RFC 9110, section 8.8).
 *
 * @param etag entity tag, as given
 * @param lastModified HTTP date, as given
 */
record Validators(@Nullable String etag, @Nullable String lastModified) {

    static final Validators NONE = new Validators(null, null);

    static Validators of(Headers headers) {
        return new Validators(headers.get("ETag"), headers.get("Last-Modified"));
    }
}
