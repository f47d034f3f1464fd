package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a slice of an archive holds, on top of what was counted before. */
final class ArchiveCount {

    private final Archive before;
    private final Clock clock;
    private final Instant began;
    private final Map<String, Long> skipped;
    private Instant saved;
    private long records;
    private long sent;
    private long broken;
    private @Nullable String problem;

    ArchiveCount(Archive before, Clock clock) {
        this.before = before;
        this.clock = clock;
        this.began = clock.instant();
        this.saved = began;
        this.problem = before.problem();
        this.skipped = new HashMap<>(before.skippedWhy());
    }

    void page() {
        records++;
    }

    void skipped(ArchiveCapture.Why why) {
        records++;
        skipped.merge(why.word(), 1L, Long::sum);
    }

    void broken(String reason) {
        records++;
        refused(reason);
    }

    /** A page that was read but cannot be published. */
    void refused(String reason) {
        broken++;
        problem = reason;
    }

    void sent() {
        sent++;
    }

    /** Pages of this slice that have arrived. */
    long published() {
        return sent;
    }

    Duration elapsed() {
        return Duration.between(began, clock.instant());
    }

    Duration sinceSaved() {
        return Duration.between(saved, clock.instant());
    }

    /** All of it, to be saved now. */
    Archive at(long position, boolean finished) {
        saved = clock.instant();
        return new Archive(
                before.size(),
                before.modified(),
                before.head(),
                position,
                before.records() + records,
                before.pages() + sent,
                skipped,
                before.broken() + broken,
                problem,
                before.busy().plus(elapsed()),
                finished);
    }
}
