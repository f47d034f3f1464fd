package dev.lectern.relay;

/**
 * Both forms of a change, rendered once; everybody gets these bytes, also years later.
 *
 * @param full JSON with the turns
 * @param summary JSON without them
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record RenderedChange(byte[] full, byte[] summary) {}
