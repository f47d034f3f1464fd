package dev.lectern.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page as fetched: its bytes after the content coding is removed, otherwise untouched.
 *
 * @param url canonical URL, or {@code inbox:<relative path>}
 * @param source id of the source that led to the page
 * @param time when it was fetched
 * @param arrival live or backfill
 * @param body the bytes of the page, never changed
 * @param contentType media type, with the charset if the server gave one; null when nobody said
 * @param httpStatus status of the response, 200 for files
 * @param hints what a listing or feed said of the page
 * @param headers of the response, those that are kept; none for files
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a page are never compared by equals, only by their digest
public record ScrapedPage(
        String url,
        String source,
        Instant time,
        Arrival arrival,
        byte[] body,
        @Nullable String contentType,
        int httpStatus,
        PageHints hints,
        KeptHeaders headers)
        implements PageEvent {

    /** A page of whose response no header is known. */
    public ScrapedPage(
            String url,
            String source,
            Instant time,
            Arrival arrival,
            byte[] body,
            @Nullable String contentType,
            int httpStatus,
            PageHints hints) {
        this(url, source, time, arrival, body, contentType, httpStatus, hints, KeptHeaders.NONE);
    }

    /** SHA-256 of the body, 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
