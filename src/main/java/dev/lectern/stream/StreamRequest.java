package dev.lectern.stream;

/**
 * What a client asks of the stream.
 *
 * @param start where it begins
 * @param filter which changes it wants
 * @param view in which form
 */
record StreamRequest(StartPoint start, StreamFilter filter, View view) {}
