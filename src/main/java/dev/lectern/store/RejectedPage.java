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
 * @param reason one sentence: what is wrong and what would be right
 * @param sha256 digest of its bytes
 * @param contentType media type as given; null when none was
 * @param arrival {@code live} or {@code backfill}
 * @param firstSeen when it was refused first
 * @param lastSeen when it was refused last
 * @param times how often
 */
public record RejectedPage(
        long id,
        String url,
        String source,
        String stage,
        String reason,
        String sha256,
        @Nullable String contentType,
        String arrival,
        Instant firstSeen,
        Instant lastSeen,
        int times) {}
