package dev.lectern.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page of a speech once showed.
 *
 * @param url address of the page
 * @param fetchedAt when it was fetched
 * @param sha256 digest of the bytes, 64 lower-case hexadecimal digits
 * @param size number of bytes
 * @param httpStatus status of the response
 * @param contentType media type as the server gave it; null when it gave none
 * @param kept whether the bytes are still here
 * @param revision the first revision that was read from it; null when it told nothing new, or was no speech
 */
public record SeenCapture(
        String url,
        Instant fetchedAt,
        String sha256,
        int size,
        int httpStatus,
        @Nullable String contentType,
        boolean kept,
        @Nullable Integer revision) {}
