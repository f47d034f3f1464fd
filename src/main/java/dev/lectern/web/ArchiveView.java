package dev.lectern.web;

import dev.lectern.frontier.ArchiveHealth;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An archive as pages show it.
 *
 * @param path of the file
 * @param percent how much of it was read
 * @param size "401.0 MB of 912.7 MB"
 * @param records "41,277 records: 39,020 published, 2,251 without a page that is wanted, 6 unreadable"
 * @param pace "812 records a second, 1 minute left"; null when all of it was read or nothing is known
 * @param problem the last thing that was wrong; null when nothing was
 * @param finished whether all of it was read
 */
record ArchiveView(
        String path,
        int percent,
        String size,
        String records,
        @Nullable String pace,
        @Nullable String problem,
        boolean finished) {

    static ArchiveView of(ArchiveHealth archive) {
        Integer percent = Figure.percent(archive.read(), archive.size());
        return new ArchiveView(
                archive.path(),
                percent == null ? 100 : percent,
                Figure.bytes(archive.read()) + " of " + Figure.bytes(archive.size()),
                records(archive),
                archive.finished() || archive.recordsPerSecond() == 0 ? null : pace(archive),
                archive.problem(),
                archive.finished());
    }

    private static String records(ArchiveHealth archive) {
        var parts = new StringJoiner(", ");
        parts.add(Figure.of(archive.pages()) + " published");
        if (archive.skipped() > 0) {
            parts.add(Figure.of(archive.skipped()) + " without a page that is wanted");
        }
        if (archive.broken() > 0) {
            parts.add(Figure.of(archive.broken()) + " unreadable");
        }
        return Figure.of(archive.records()) + (archive.records() == 1 ? " record: " : " records: ") + parts;
    }

    private static String pace(ArchiveHealth archive) {
        String pace = Figure.of(Math.max(1, Math.round(archive.recordsPerSecond()))) + " records a second";
        return archive.left() == null ? pace : pace + ", " + Moment.length(archive.left()) + " left";
    }
}
