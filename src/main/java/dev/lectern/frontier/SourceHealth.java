package dev.lectern.frontier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param id of the source
 * @param publisher its name; null when this process does not have the definition
 * @param state in one word
 * @param lastCheck when one of its listings or folders was last looked at; null when never
 * @param nextCheck when one of them is looked at next
 * @param lastNewPage when the last new page was found
 * @param interval time from the last look to the next one, of the listing that is looked at next
 * @param intervalReason why it is so long; null before the first look
 * @param consecutiveFailures looks in a row that failed, of the worst listing
 * @param failureReason why the last look at that one failed; null when it went well
 * @param pages how many pages there are of each sort
 * @param countedAt when these were counted; null when they never were
 * @param traffic what it cost and brought
 * @param lost what its pages used to have and have no longer
 */
public record SourceHealth(
        String id,
        @Nullable String publisher,
        SourceState state,
        @Nullable Instant lastCheck,
        @Nullable Instant nextCheck,
        @Nullable Instant lastNewPage,
        @Nullable Duration interval,
        @Nullable String intervalReason,
        int consecutiveFailures,
        @Nullable String failureReason,
        @JsonUnwrapped PageCount pages,
        @Nullable Instant countedAt,
        RecentTraffic traffic,
        List<LostField> lost) {}
