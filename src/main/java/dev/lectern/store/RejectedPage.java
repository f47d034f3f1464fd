package dev.lectern.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that could not be read, without its bytes.
 *
 * @param id number of the reject
 * @param url address of the page, or a name for its record
 * @param source id of the source
 * @param stage where the line refused it
 * @param code what is wrong in one word, the same for all pages that have it
 * @param reason one sentence: what is wrong and what would be right
 * @param hasStack whether Lectern is at fault, and the editor can see where
 * @param sha256 digest of its bytes
 * @param contentType media type as given; null when none was
 * @param arrival {@code live} or {@code backfill}
 * @param fetchedAt when these bytes were fetched last; null when an older program refused them
 * @param firstSeen when it was refused first
 * @param lastSeen when it was refused last
 * @param times how often
 * @param replayedAt when it was sent again last; null when never
 * @param waiting whether it is to be sent again and has not been yet
 */
public record RejectedPage(
        long id,
        String url,
        String source,
        String stage,
        String code,
        String reason,
        boolean hasStack,
        String sha256,
        @Nullable String contentType,
        String arrival,
        @Nullable Instant fetchedAt,
        Instant firstSeen,
        Instant lastSeen,
        int times,
        @Nullable Instant replayedAt,
        boolean waiting) {

    /** Whether it was sent again last and refused again, so that it may be dismissed. */
    public boolean refusedAgain() {
        return replayedAt != null && !waiting && !lastSeen.isBefore(replayedAt);
    }
}
