package dev.lectern.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page whose last look failed.
 *
 * @param url its address
 * @param at when it was looked at
 * @param status of HTTP; null without an answer
 * @param reason one sentence
 * @param failures looks in a row that failed
 * @param nextCheck when it is looked at again; null for never
 */
public record FailedLook(
        String url,
        Instant at,
        @Nullable Integer status,
        String reason,
        int failures,
        @Nullable Instant nextCheck) {}
