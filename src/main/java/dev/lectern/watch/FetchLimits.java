package dev.lectern.watch;

import java.time.Duration;

/**
 * How long and how much a fetch may take.
 *
 * @param maxBytes most bytes of a page, after the content coding is removed
 * @param connect to open a connection
 * @param silence between two pieces of an answer
 * @param whole from the request to the last byte
 */
record FetchLimits(long maxBytes, Duration connect, Duration silence, Duration whole) {}
