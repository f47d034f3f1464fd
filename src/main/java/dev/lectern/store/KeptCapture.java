package dev.lectern.store;

import dev.lectern.page.KeptHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page as it was fetched, without its bytes.
 *
 * @param id number of the capture
 * @param url address of the page, or {@code inbox:<relative path>}
 * @param source id of the source that led to it; null where that was not written down
 * @param fetchedAt when it was fetched
 * @param contentType media type as the server gave it; null when it gave none
 * @param httpStatus status of the response
 * @param sha256 digest of the bytes, 64 lower-case hexadecimal digits
 * @param size number of bytes
 * @param headers of the response, those that are kept
 */
public record KeptCapture(
        long id,
        String url,
        @Nullable String source,
        Instant fetchedAt,
        @Nullable String contentType,
        int httpStatus,
        String sha256,
        int size,
        KeptHeaders headers) {}
