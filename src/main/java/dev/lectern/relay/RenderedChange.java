package dev.lectern.relay;

import org.jspecify.annotations.Nullable;

/**
 * Both forms of a change with its position, rendered once; everybody gets these bytes, also years later.
 *
 * @param position its position
 * @param full JSON with the turns
 * @param summary JSON without them
 * @param traceParent the place in the trace at which the change was stored; null while traces are off
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record RenderedChange(
        long position,
        byte[] full,
        byte[] summary,
        @Nullable String traceParent) {}
