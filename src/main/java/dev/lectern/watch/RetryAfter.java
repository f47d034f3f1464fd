package dev.lectern.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the header Retry-After: seconds or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * How long the server asks to wait.
     *
     * @param header value of the header; null when it is missing
     * @return null when it does not say, or nothing sensible
     */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (!text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant until = HttpDate.read(text, now);
        if (until == null) {
            return null; // a broken wish is none; our own backoff holds
        }
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
