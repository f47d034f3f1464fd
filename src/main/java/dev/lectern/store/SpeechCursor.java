package dev.lectern.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a page of a list ended. Both parts are keys of the order, so that speeches which arrive meanwhile are neither
 * skipped nor repeated.
 *
 * @param announcedAt when the last speech of the page was announced
 * @param id its id
 */
public record SpeechCursor(Instant announcedAt, UUID id) {

    /** The opaque form that clients hand back. */
    public String text() {
        String plain = announcedAt + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /**
     * Reads the opaque form.
     *
     * @throws IllegalArgumentException if the text is no cursor of ours
     */
    public static SpeechCursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int slash = plain.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("it lacks its second part");
            }
            return new SpeechCursor(
                    Instant.parse(plain.substring(0, slash)), UUID.fromString(plain.substring(slash + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no cursor that this service gave", e);
        }
    }
}
