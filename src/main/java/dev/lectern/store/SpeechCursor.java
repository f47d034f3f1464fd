package dev.lectern.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a page of a list ended. All parts are keys of the order, so that speeches which arrive meanwhile are neither
 * skipped nor repeated.
 *
 * @param announcedAt when the last speech of the page was announced
 * @param id its id
 * @param relevance its place in a list by relevance; null where the newest come first
 */
public record SpeechCursor(
        Instant announcedAt, UUID id, @Nullable Relevance relevance) {

    private static final int LAST_YEAR = 9999;

    private static final Pattern SLASH = Pattern.compile("/");

    /**
     * A place in a list by relevance.
     *
     * @param rank how well the last speech of the page fits
     * @param until what was announced later does not belong to this list: it would come in between
     */
    public record Relevance(float rank, Instant until) {}

    /** A place in a list of the newest. */
    public SpeechCursor(Instant announcedAt, UUID id) {
        this(announcedAt, id, null);
    }

    /** The opaque form that clients hand back. */
    public String text() {
        String plain = announcedAt + "/" + id + (relevance == null ? "" : "/" + relevance.rank + "/" + relevance.until);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /**
     * Reads the opaque form.
     *
     * @throws IllegalArgumentException if the text is no cursor of ours
     */
    public static SpeechCursor parse(String text) {
        try {
            String[] parts = SLASH.split(new String(Base64.getUrlDecoder().decode(text), UTF_8), -1);
            if (parts.length != 2 && parts.length != 4) {
                throw new IllegalArgumentException("it has " + parts.length + " parts");
            }
            Relevance relevance = parts.length == 2 ? null : new Relevance(Float.parseFloat(parts[2]), time(parts[3]));
            return new SpeechCursor(time(parts[0]), UUID.fromString(parts[1]), relevance);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no cursor that this service gave", e);
        }
    }

    /** Java counts years that PostgreSQL does not. */
    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("nothing was announced in the year " + year);
        }
        return time;
    }
}
