package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an archive was read, for people.
 *
 * @param path of the file
 * @param size bytes of it
 * @param read of these, bytes that are done
 * @param records how many were read
 * @param pages of these, published
 * @param skipped of these, without a page that is wanted
 * @param broken of these, could not be read
 * @param problem the last thing that was wrong, with its offset; null when nothing was
 * @param recordsPerSecond how fast it goes while it goes
 * @param left how long the rest takes; null when that is not known, or nothing is left
 * @param modified when the file last changed
 * @param finished whether all of it was read
 */
public record ArchiveHealth(
        String path,
        long size,
        long read,
        long records,
        long pages,
        long skipped,
        long broken,
        @Nullable String problem,
        double recordsPerSecond,
        @Nullable Duration left,
        Instant modified,
        boolean finished) {

    static ArchiveHealth of(String path, Archive archive) {
        return new ArchiveHealth(
                path,
                archive.size(),
                archive.finished() ? archive.size() : Math.min(archive.position(), archive.size()),
                archive.records(),
                archive.pages(),
                archive.skipped(),
                archive.broken(),
                archive.problem(),
                Math.round(archive.rate() * 10) / 10.0,
                archive.finished() ? null : archive.left(),
                archive.modified(),
                archive.finished());
    }
}
