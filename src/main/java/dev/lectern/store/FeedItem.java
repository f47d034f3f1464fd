package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/**
 * One change of the feed as the relay rendered it.
 *
 * @param position its place in the one order
 * @param change what happened, as the word on the wire
 * @param full JSON with all turns: the value of the record on {@code lectern.speeches}
 * @param summary the same without turns, with an excerpt
 * @param traceParent the place in the trace at which it was stored; null while traces are off
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent on, never compared by equals
public record FeedItem(
        long position,
        String change,
        byte[] full,
        byte[] summary,
        @Nullable String traceParent) {

    /** A change that nobody traces. */
    public FeedItem(long position, String change, byte[] full, byte[] summary) {
        this(position, change, full, summary, null);
    }
}
