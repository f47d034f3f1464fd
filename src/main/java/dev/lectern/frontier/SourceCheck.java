package dev.lectern.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the looks at a source go: what is worth an alarm, and cheap to ask for.
 *
 * @param source its id
 * @param failures looks in a row that failed, of its worst listing or folder
 * @param nextDue when the next look is or was due; null when nothing is to be looked at
 * @param lastNewPage when the last new page was found; null when never
 */
public record SourceCheck(
        String source,
        int failures,
        @Nullable Instant nextDue,
        @Nullable Instant lastNewPage) {}
