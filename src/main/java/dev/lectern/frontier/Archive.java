package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an archive of pages was read.
 *
 * @param size bytes of the file
 * @param modified when the file last changed
 * @param head what tells the file from others that had its path; null when nobody has looked
 * @param position where the first record begins that is not done
 * @param records how many were read
 * @param pages how many of them were published
 * @param skippedWhy how many hold no page, by why: another kind of record, another type, an address that is not wanted
 * @param broken how many could not be read
 * @param problem the last thing that was wrong, with its offset; null when nothing was
 * @param busy time spent reading
 * @param finished whether all of it was read
 */
public record Archive(
        long size,
        Instant modified,
        @Nullable String head,
        long position,
        long records,
        long pages,
        Map<String, Long> skippedWhy,
        long broken,
        @Nullable String problem,
        Duration busy,
        boolean finished) {

    /** Copies what can change. */
    public Archive {
        skippedWhy = Map.copyOf(skippedWhy);
    }

    /** Nothing of the file was read. */
    public static Archive unread(long size, Instant modified, @Nullable String head) {
        return new Archive(size, modified, head, 0, 0, 0, Map.of(), 0, null, Duration.ZERO, false);
    }

    /** The same file after records were appended, or with another time. */
    public Archive grown(long newSize, Instant newModified, String newHead) {
        return new Archive(
                newSize,
                newModified,
                newHead,
                position,
                records,
                pages,
                skippedWhy,
                broken,
                problem,
                busy,
                finished && newSize == size);
    }

    /** How many records hold no page that is wanted. */
    public long skipped() {
        return skippedWhy.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records a second; 0 as long as nothing is known. */
    public double rate() {
        return busy.isZero() ? 0 : records * 1000.0 / Math.max(1, busy.toMillis());
    }

    /** How long the rest takes if it goes on like this; null as long as nothing is known. */
    public @Nullable Duration left() {
        if (finished) {
            return Duration.ZERO;
        }
        return position == 0
                ? null
                : Duration.ofMillis((long) (busy.toMillis() * ((size - position) / (double) position)));
    }
}
