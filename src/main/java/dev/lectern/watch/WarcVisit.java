package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a WARC file, or a folder of them, and reads the next slice of those that are not finished. */
final class WarcVisit {

    /** A file that changed just now may still be being written. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final ArchiveReading reading;
    private final Clock clock;

    WarcVisit(ArchiveReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Reads a slice. A file that cannot be read is told and holds up no other.
     *
     * @param keepLease called now and then
     * @throws PageNotPublished if Kafka did not acknowledge a page; the same slice may be read again
     */
    VisitOutcome visit(Source source, Discovery.Warc warc, Runnable keepLease) throws PageNotPublished {
        List<Path> files;
        try {
            files = files(warc.path());
        } catch (IOException e) {
            return new VisitOutcome.Broken(
                    "The archive " + warc.path() + " of " + source.origin() + " cannot be read (" + e + ").", null);
        }
        @Nullable
        String trouble = files.isEmpty()
                ? "The folder " + warc.path() + " of " + source.origin() + " holds no .warc or .warc.gz file."
                : null;
        Map<String, Archive> known = reading.all(source);
        Instant end = clock.instant().plus(ArchiveReading.SLICE);
        int published = 0;
        boolean read = false;
        for (Path file : files) {
            if (published >= ArchiveReading.MOST_PAGES
                    || read && !clock.instant().isBefore(end)) {
                return new VisitOutcome.Unfinished(published);
            }
            try {
                if (isQuiet(file)) {
                    Archive before = reading.known(file, known.get(FolderName.of(file)));
                    Archive after = before.finished() ? before : reading.slice(source, file, warc.wanted(), keepLease);
                    read |= !before.finished();
                    published += Math.toIntExact(after.pages() - before.pages());
                    if (!after.finished()) {
                        return new VisitOutcome.Unfinished(published);
                    }
                    trouble = isNone(after) ? file + " is no WARC file: " + after.problem() + "." : trouble;
                }
            } catch (IOException e) {
                trouble = "The archive " + file + " cannot be read (" + e + ").";
            }
        }
        if (published > 0) {
            return new VisitOutcome.Unfinished(published); // what is wrong with others is told by the next look
        }
        return trouble == null ? new VisitOutcome.Complete(0) : new VisitOutcome.Broken(trouble, null);
    }

    /** Whether nothing in it could be read. */
    static boolean isNone(Archive archive) {
        return archive.broken() > 0 && archive.broken() == archive.records();
    }

    private boolean isQuiet(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().plus(QUIET).isBefore(clock.instant());
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.size(path); // says when it is missing
            return List.of(path.toAbsolutePath());
        }
        try (Stream<Path> all = Files.walk(path.toAbsolutePath())) {
            return all.filter(Files::isRegularFile)
                    .filter(FolderListing::isArchive)
                    .sorted()
                    .toList();
        }
    }
}
