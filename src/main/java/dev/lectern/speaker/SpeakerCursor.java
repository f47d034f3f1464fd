package dev.lectern.speaker;

import dev.lectern.problem.Refusal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a page of the list of speakers ended.
 *
 * @param name of the last one; PostgreSQL writes it in lower case, as it does those that come after
 * @param id its number
 */
public record SpeakerCursor(String name, long id) {

    /** After a speaker. */
    public static SpeakerCursor after(Speaker last) {
        return new SpeakerCursor(last.name(), last.id());
    }

    /** The opaque form that clients hand back. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "/" + name).getBytes(UTF_8));
    }

    /** Reads it; without it the list begins. */
    public static SpeakerCursor parse(@Nullable String text) {
        if (text == null) {
            return new SpeakerCursor("", 0);
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            if (plain.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("no name of ours holds a NUL character");
            }
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
