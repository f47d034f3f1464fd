package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/**
 * One change of the feed with those parts of it that a reader wants; the others are null.
 *
 * @param position its place in the one order
 * @param change what happened, as the word on the wire
 * @param arrival {@code live} or {@code backfill}
 * @param full JSON with all turns: the value of the record on {@code lectern.speeches}
 * @param summary the same without turns, with an excerpt
 * @param before JSON with all turns of the change before it of the same speech; null for a new speech too
 * @param traceParent the place in the trace at which it was stored; null while traces are off
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent on, never compared by equals
public record FeedParts(
        long position,
        String change,
        String arrival,
        byte @Nullable [] full,
        byte @Nullable [] summary,
        byte @Nullable [] before,
        @Nullable String traceParent) {

    /** A part that has to be read for itself. */
    public enum Part {
        FULL,
        SUMMARY,
        BEFORE
    }
}
