package dev.lectern.speaker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who spoke.
 *
 * @param id number of the speaker
 * @param name how the first page printed the name; another spelling, if the editor took that one off
 * @param spellings every known way to write it
 * @param speeches number of speeches that are to be had
 * @param newest when the newest of them was announced; null when there is none
 */
public record Speaker(
        long id,
        String name,
        List<String> spellings,
        long speeches,
        @Nullable Instant newest) {

    public Speaker {
        spellings = List.copyOf(spellings);
    }

    /** Somebody who may be the same: the family name is, and nothing speaks against it but that it could be another one. */
    public record Candidate(long id, String name) {}
}
