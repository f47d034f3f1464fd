package dev.lectern.api;

import dev.lectern.problem.Refusal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a page of the list of speakers ended.
 *
 * @param name of the last one, in lower case
 * @param id its number
 */
record SpeakerCursor(String name, long id) {

    /** The opaque form that clients hand back. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "/" + name).getBytes(UTF_8));
    }

    /** Reads it; without it the list begins. */
    static SpeakerCursor parse(@Nullable String text) {
        if (text == null) {
            return new SpeakerCursor("", 0);
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int slash = plain.indexOf('/');
            return new SpeakerCursor(
                    plain.substring(slash + 1), Long.parseLong(plain.substring(0, Math.max(0, slash))));
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(
                    "cursor",
                    "'" + text + "' is no cursor that this service gave; take it from 'next' of the page before.");
        }
    }
}
