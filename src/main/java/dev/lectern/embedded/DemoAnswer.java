package dev.lectern.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the demo site answers to one request.
 *
 * @param status HTTP status code
 * @param contentType media type with charset
 * @param body text, sent as UTF-8
 * @param etag weak entity tag, because only the clock and its like differ under the same tag; null when the publisher sends
 *     none
 * @param lastModified null when not told
 */
record DemoAnswer(
        int status,
        String contentType,
        String body,
        @Nullable String etag,
        @Nullable Instant lastModified) {

    static final String HTML = "text/html; charset=utf-8";

    static DemoAnswer html(int status, String body) {
        return new DemoAnswer(status, HTML, body, null, null);
    }

    static DemoAnswer text(int status, String body) {
        return new DemoAnswer(status, "text/plain; charset=utf-8", body, null, null);
    }

    DemoAnswer tagged(String tag, Instant changed) {
        return new DemoAnswer(status, contentType, body, "W/\"" + tag + "\"", changed);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
