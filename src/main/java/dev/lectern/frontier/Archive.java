package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an archive of pages was read.
 *
 * @param size bytes of the file
 * @param modified when the file last changed
 * @param position where the first record begins that is not done
 * @param records how many were read
 * @param pages how many of them were published
 * @param skipped how many hold no page: revisits, requests, images, addresses that are not wanted
 * @param broken how many could not be read
 * @param problem the last thing that was wrong, with its offset; null when nothing was
 * @param busy time spent reading
 * @param finished whether all of it was read
 */
public record Archive(
        long size,
        Instant modified,
        long position,
        long records,
        long pages,
        long skipped,
        long broken,
        @Nullable String problem,
        Duration busy,
        boolean finished) {

    /** Nothing of the file was read. */
    public static Archive unread(long size, Instant modified) {
        return new Archive(size, modified, 0, 0, 0, 0, 0, null, Duration.ZERO, false);
    }

    /** Records a second; 0 as long as nothing is known. */
    public double rate() {
        return busy.isZero() ? 0 : records * 1000.0 / Math.max(1, busy.toMillis());
    }

    /** How long the rest takes if it goes on like this; null as long as nothing is known. */
    public @Nullable Duration left() {
        return position == 0
                ? null
                : Duration.ofMillis((long) (busy.toMillis() * ((size - position) / (double) position)));
    }
}
