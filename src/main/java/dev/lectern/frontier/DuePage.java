package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that is due and leased to the caller, with what is known of it.
 *
 * @param hold canonical URL and lease
 * @param source id of its source
 * @param host host that is asked
 * @param arrival lane of what is published next: that of the discovery until the page is known as a speech, then live, as a
 *     change of a known speech is news
 * @param hints what the listing said of it
 * @param publishedSha256 digest of the bytes that Kafka acknowledged last; null when none, or when it was gone
 * @param etag validator of those bytes
 * @param lastModified validator of those bytes
 * @param rechecks looks that went well since the first
 * @param failures looks in a row that failed
 * @param outcome what it held when it was last read; null when nobody has read it
 * @param awaited what it promises
 * @param movedTo where it moved for good; null when it did not
 * @param identity address under which its text is published; null when that is its own, or not known yet
 * @param missingSince first 404 or 410 in a row; null when it was there
 * @param missingCount 404s and 410s in a row
 */
public record DuePage(
        Hold hold,
        String source,
        String host,
        Arrival arrival,
        PageHints hints,
        @Nullable String publishedSha256,
        @Nullable String etag,
        @Nullable String lastModified,
        int rechecks,
        int failures,
        @Nullable PageOutcome outcome,
        Awaited awaited,
        @Nullable String movedTo,
        @Nullable String identity,
        @Nullable Instant missingSince,
        int missingCount)
        implements Due {

    /** Canonical URL. */
    public String url() {
        return hold.url();
    }
}
