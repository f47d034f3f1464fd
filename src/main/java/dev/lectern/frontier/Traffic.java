package dev.lectern.frontier;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a source cost and brought.
 *
 * @param requests answers and failures of its hosts; robots.txt is not counted
 * @param notModified of these: answered 304
 * @param unchanged of these: the same bytes as before
 * @param published pages that Kafka acknowledged, files too
 * @param failed of the requests: failed, or there was nothing
 * @param blocked of the requests: turned away
 * @param bytes of bodies, after the content coding is removed
 */
public record Traffic(
        long requests, long notModified, long unchanged, long published, long failed, long blocked, long bytes) {

    /** Nothing. */
    public static final Traffic NONE = new Traffic(0, 0, 0, 0, 0, 0, 0);

    /** Which part of the requests was answered 304, from 0 to 1; null when there was none. */
    @JsonProperty
    public @Nullable Double notModifiedShare() {
        return requests == 0 ? null : notModified / (double) requests;
    }

    /** Both together. */
    public Traffic plus(Traffic other) {
        return new Traffic(
                requests + other.requests,
                notModified + other.notModified,
                unchanged + other.unchanged,
                published + other.published,
                failed + other.failed,
                blocked + other.blocked,
                bytes + other.bytes);
    }
}
