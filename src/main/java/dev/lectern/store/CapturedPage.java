package dev.lectern.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page that a speech was read from, as fetched.
 *
 * @param url its address
 * @param fetchedAt when it was fetched
 * @param contentType media type as the server gave it; null when it gave none
 * @param sha256 digest of the body, 64 lower-case hexadecimal digits
 * @param body the bytes, never changed; null when they are not kept any more
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent on, never compared by equals
public record CapturedPage(
        String url, Instant fetchedAt, @Nullable String contentType, String sha256, byte @Nullable [] body) {}
