package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the looks at one listing, feed or folder go.
 *
 * @param address of the listing, or path of the folder
 * @param kind {@code listing}, {@code feed} and so on; null when only another process has the definition
 * @param state how it is doing
 * @param looking whether somebody looks at it just now
 * @param lastCheck when it was last looked at; null when never
 * @param nextCheck when it is looked at next; null for never
 * @param lastNewPage when it last led to a new page; null when it never did
 * @param interval time from the last look to the next one
 * @param intervalReason why it is so long; null before the first look
 * @param failures looks in a row that failed
 * @param failureReason why the last look failed; null when it went well
 * @param links pages that the last look saw; null when that is not known
 * @param robots what the host's robots.txt says to it; null for folders, and where it was not asked for
 */
public record DiscoveryHealth(
        String address,
        @Nullable String kind,
        SourceState state,
        boolean looking,
        @Nullable Instant lastCheck,
        @Nullable Instant nextCheck,
        @Nullable Instant lastNewPage,
        Duration interval,
        @Nullable String intervalReason,
        int failures,
        @Nullable String failureReason,
        @Nullable Integer links,
        @Nullable String robots) {

    /** With what robots.txt says. */
    DiscoveryHealth withRobots(@Nullable String verdict) {
        return new DiscoveryHealth(
                address,
                kind,
                state,
                looking,
                lastCheck,
                nextCheck,
                lastNewPage,
                interval,
                intervalReason,
                failures,
                failureReason,
                links,
                verdict);
    }
}
