package dev.lectern.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading of all pages again, by the parser of now.
 *
 * @param id number of it
 * @param source only pages of this source; null for all
 * @param state {@code running}, {@code done}, or {@code stopped} by an editor
 * @param startedAt when it was asked for
 * @param finishedAt when it ended; null while it runs
 * @param of how many pages there are; null until they are counted
 * @param done pages that were read
 * @param changed speeches that read differently now
 * @param found speeches where there was none before
 * @param failed pages that hold a speech which could not be read again
 * @param rate pages a second, so far; null at the beginning
 * @param left time that the rest takes at this rate, as ISO 8601; null when it is not known or nothing is left
 * @param problem what keeps it from going on; null when nothing does
 * @param failures the last ones
 */
public record Reparse(
        long id,
        @Nullable String source,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long of,
        long done,
        long changed,
        long found,
        long failed,
        @Nullable Double rate,
        @Nullable String left,
        @Nullable String problem,
        List<Failure> failures) {

    public Reparse {
        failures = List.copyOf(failures);
    }

    /** A page that holds a speech which could not be read again; the speech stays as it is. */
    public record Failure(String url, String reason) {}

    /** What reading a page again came to. */
    public enum Outcome {
        /** Nothing is new. */
        SAME,
        /** Its speech reads differently. */
        CHANGED,
        /** It holds a speech, where none was known. */
        FOUND,
        /** Its speech could not be read again. */
        FAILED
    }

    static @Nullable Double rate(long done, long busyMillis) {
        return done == 0 || busyMillis == 0 ? null : Math.round(done * 10_000.0 / busyMillis) / 10.0;
    }

    static @Nullable String left(@Nullable Double rate, @Nullable Long of, long done, String state) {
        if (rate == null || rate <= 0 || of == null || of <= done || !state.equals("running")) {
            return null;
        }
        return Duration.ofSeconds((long) Math.ceil((of - done) / rate)).toString();
    }
}
