package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param id of the source
 * @param publisher its name; null when this process does not have the definition
 * @param lastCheck when its listings or folders were last looked at; null when never
 * @param nextCheck when they are looked at next
 * @param lastNewPage when the last new page was found
 * @param interval time between two looks just now
 * @param consecutiveFailures looks in a row that failed
 * @param failureReason why the last look failed; null when it went well
 * @param pagesSeen pages heard of
 * @param published pages whose bytes Kafka acknowledged
 * @param speeches pages that hold a speech
 * @param notSpeeches pages that were read and hold none
 * @param rejected pages that could not be read
 */
public record SourceHealth(
        String id,
        @Nullable String publisher,
        @Nullable Instant lastCheck,
        @Nullable Instant nextCheck,
        @Nullable Instant lastNewPage,
        @Nullable Duration interval,
        int consecutiveFailures,
        @Nullable String failureReason,
        long pagesSeen,
        long published,
        long speeches,
        long notSpeeches,
        long rejected) {}
