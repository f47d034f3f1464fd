package dev.lectern.watch;

import java.time.Duration;

/**
 * How long and how much a fetch may take. The header of an answer is limited to 256 KiB by OkHttp.
 *
 * @param maxBytes most bytes of a page, before and after the content coding is removed
 * @param connect to open a connection
 * @param silence between two pieces of an answer
 * @param header from the request to the end of the answer's header, the connection included
 * @param whole from the request to the last byte
 */
record FetchLimits(long maxBytes, Duration connect, Duration silence, Duration header, Duration whole) {

    /** A server that connects late may still take its time to think, but not drip its header. */
    FetchLimits(long maxBytes, Duration connect, Duration silence, Duration whole) {
        this(maxBytes, connect, silence, connect.plus(silence), whole);
    }
}
