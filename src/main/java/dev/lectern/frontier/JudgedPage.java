package dev.lectern.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page when it was seen.
 *
 * @param url canonical URL
 * @param source id of the source that led to it
 * @param seenAt when the page was fetched
 * @param outcome what became of it
 * @param reason one sentence; null when there is nothing to explain
 */
public record JudgedPage(
        String url,
        String source,
        Instant seenAt,
        PageOutcome outcome,
        @Nullable String reason) {

    /** The same look at a page of which nothing may be kept. */
    public JudgedPage takenDown(String why) {
        return new JudgedPage(url, source, seenAt, PageOutcome.TAKEN_DOWN, why);
    }

    /** PostgreSQL keeps no U+0000, and what a stranger's page says must not stop the line. */
    JudgedPage storable() {
        return new JudgedPage(
                storable(url), storable(source), seenAt, outcome, reason == null ? null : storable(reason));
    }

    static String storable(String text) {
        return text.replace("\0", "");
    }
}
