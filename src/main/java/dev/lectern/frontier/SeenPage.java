package dev.lectern.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that was seen, and what became of it.
 *
 * @param url canonical URL
 * @param source id of its source
 * @param arrival {@code live} or {@code backfill}
 * @param discoveredAt when it was first heard of
 * @param publishedAt when Kafka last acknowledged its bytes; null when never from here
 * @param lastFetchAt when it was last looked at; null when never from here
 * @param lastStatus HTTP status of the last answer; null for files or without an answer
 * @param lastFailure why the last look failed; null when it went well
 * @param nextDue when it is looked at again; null for never
 * @param goneAt when its absence was confirmed; null while it is there
 * @param outcome what became of it; null while that is not known
 * @param outcomeReason one sentence; null when there is nothing to explain
 * @param outcomeAt when the page was fetched that had this outcome
 */
public record SeenPage(
        String url,
        String source,
        String arrival,
        Instant discoveredAt,
        @Nullable Instant publishedAt,
        @Nullable Instant lastFetchAt,
        @Nullable Integer lastStatus,
        @Nullable String lastFailure,
        @Nullable Instant nextDue,
        @Nullable Instant goneAt,
        @Nullable String outcome,
        @Nullable String outcomeReason,
        @Nullable Instant outcomeAt) {}
