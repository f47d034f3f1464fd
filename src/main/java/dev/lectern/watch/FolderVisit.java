package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.Hold;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PageTooLarge;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a folder and publishes what is new in it. What Kafka has acknowledged, or had before, is moved to {@code done/}, what
 * cannot be taken to {@code failed/}; where nothing can be moved it stays and is remembered. A file counts as written when it
 * looks the same twice in a row, or was renamed into place.
 */
final class FolderVisit {

    private static final Logger LOG = Logger.getLogger(FolderVisit.class);

    /** So long other folders, which wait meanwhile, and other work of the worker are kept waiting. */
    private static final Duration SLICE = Duration.ofSeconds(2);

    private static final String TOO_LONG = "Its path is longer than " + CanonicalUrl.LONGEST + " characters.";

    private final PageSchedule schedule;
    private final PageLooks looks;
    private final PageSink sink;
    private final WatchMetrics metrics;
    private final long most;
    private final Clock clock;
    private final Reading reading;
    private final ArchiveReading archives;
    private final Map<Path, FolderLooks> folders = new ConcurrentHashMap<>();

    /**
     * Visits folders.
     *
     * @param most most bytes of a page
     */
    FolderVisit(
            PageSchedule schedule,
            PageLooks looks,
            PageSink sink,
            WatchMetrics metrics,
            long most,
            Clock clock,
            Reading reading,
            ArchiveReading archives) {
        this.schedule = schedule;
        this.looks = looks;
        this.sink = sink;
        this.metrics = metrics;
        this.most = most;
        this.clock = clock;
        this.reading = reading;
        this.archives = archives;
    }

    /** What became of a file at one look. */
    private enum Fate {
        PUBLISHED,
        NOTHING_NEW,
        UNREADABLE
    }

    /** Makes a page of a file. */
    interface Reading {
        ScrapedPage read(Source source, String identity, Path file, long most) throws IOException;
    }

    /**
     * Looks at it.
     *
     * @param keepLease called after each file
     * @throws PageNotPublished if Kafka did not acknowledge a file; it and those after it are seen again next time
     */
    synchronized VisitOutcome visit(Source source, Discovery.Folder folder, Runnable keepLease)
            throws PageNotPublished {
        FolderListing.Found now;
        Path root;
        try {
            Files.createDirectories(folder.path());
            root = folder.path().toRealPath();
            now = FolderListing.read(root, clock.instant());
        } catch (IOException e) {
            return new VisitOutcome.Broken("The folder " + folder.path() + " cannot be read (" + e + ").", null);
        }
        FolderLooks before = folders.computeIfAbsent(root, path -> new FolderLooks());
        before.keepOnly(root, now.pages().keySet());
        before.moved().bringBack(clock.instant());
        now.sidecars().forEach(sidecar -> bringPage(root, sidecar, before));
        Instant end = clock.instant().plus(SLICE);
        int published = 0;
        boolean more = false;
        for (var file : now.pages().entrySet()) {
            String stamp = file.getValue().stamp();
            boolean same = stamp.equals(before.last().put(file.getKey(), stamp));
            FolderListing.Entry entry = file.getValue();
            boolean written = same && (entry.quiet() || entry.outside()) || entry.settled();
            if (!written || stamp.equals(before.done().get(file.getKey()))) {
                continue;
            }
            if (!clock.instant().isBefore(end)) {
                more = true;
                break;
            }
            if (FolderListing.isArchive(file.getKey()) && !file.getValue().outside()) {
                Archive archive = more ? null : slice(source, root, file.getKey(), stamp, before, keepLease);
                more |= archive != null && !archive.finished();
            } else {
                Fate fate = look(source, root, file.getKey(), file.getValue(), before);
                published += fate == Fate.PUBLISHED ? 1 : 0;
                keepLease.run();
            }
        }
        return more ? new VisitOutcome.Unfinished(published) : new VisitOutcome.Complete(published);
    }

    private Fate look(Source source, Path root, Path file, FolderListing.Entry entry, FolderLooks before)
            throws PageNotPublished {
        String identity = source.id() + ":" + FolderName.below(root, file);
        try {
            if (identity.length() > CanonicalUrl.LONGEST) {
                LOG.warnf("The file %s is not taken: %s", file, TOO_LONG);
                sort(root, file, entry.stamp(), TOO_LONG, before);
                return Fate.NOTHING_NEW;
            }
            if (entry.outside()) {
                throw new UnfitFile("It is a link that leads out of the folder; put the file itself there.");
            }
            Fate fate = publish(reading.read(source, identity, file, most));
            sort(root, file, entry.stamp(), null, before);
            return fate;
        } catch (UnfitFile | PageTooLarge e) {
            refuse(source, identity, file, String.valueOf(e.getMessage()));
            sort(root, file, entry.stamp(), String.valueOf(e.getMessage()), before);
            return Fate.NOTHING_NEW;
        } catch (IOException e) {
            // Such as missing rights, which leave no trace in the stamp when they are granted: it is tried again.
            String reason = "It cannot be read (" + e + ").";
            if (!reason.equals(before.told().put(file, reason))) {
                refuse(source, identity, file, reason);
            }
            return Fate.UNREADABLE;
        }
    }

    /** Reads a slice of an archive; what it holds is history and no news of the folder. */
    private @Nullable Archive slice(
            Source source, Path root, Path file, String stamp, FolderLooks before, Runnable keepLease)
            throws PageNotPublished {
        try {
            Archive archive = archives.slice(source, file, UrlPatterns.ALL, keepLease);
            if (archive.finished()) {
                boolean none = WarcVisit.isNone(archive);
                sort(root, file, stamp, none ? "It is no WARC file: " + archive.problem() + "." : null, before);
            }
            return archive;
        } catch (IOException e) {
            if (!e.toString().equals(before.told().put(file, e.toString()))) {
                LOG.warnf("The archive %s cannot be read (%s).", file, e);
            }
            return null;
        }
    }

    /**
     * Moves a file that needs nothing more, or remembers it where it cannot be moved.
     *
     * @param reason why it is not taken; null when it is
     */
    private void sort(Path root, Path file, String stamp, @Nullable String reason, FolderLooks before) {
        before.told().remove(file);
        before.done().put(file, stamp);
        try {
            @Nullable
            Path moved = reason == null
                    ? FolderSorting.done(root, file, stamp)
                    : FolderSorting.failed(root, file, stamp, reason);
            if (moved == null) {
                before.done().remove(file);
            } else {
                before.moved().add(file, moved, clock.instant());
            }
        } catch (IOException e) {
            if (before.told().put(root, "moving") == null) {
                LOG.warnf(
                        "Files of %s cannot be moved to 'done' and 'failed' (%s); they stay where they are and are not read"
                                + " again while this process runs.",
                        root, e);
            }
        }
    }

    /** A sidecar that comes after its page was read is meant for it all the same. */
    private static void bringPage(Path root, Path sidecar, FolderLooks before) {
        try {
            if (FolderSorting.backForSidecar(root, sidecar)) {
                LOG.infof("The sidecar %s came after its page was read; both are read now.", sidecar);
            }
        } catch (IOException e) {
            if (before.told().put(root, "bringing back") == null) {
                LOG.warnf("A page of %s cannot be moved back to its sidecar (%s).", root, e);
            }
        }
    }

    private void refuse(Source source, String identity, Path file, String reason) {
        LOG.warnf("The file %s is not taken: %s", file, reason);
        remember(identity, source.id(), PageHints.NONE);
        looks.failed(Hold.without(identity), clock.instant(), null, reason, null);
    }

    private Fate publish(ScrapedPage page) throws PageNotPublished {
        String sha256 = page.sha256();
        if (looks.publishedSha256(page.url()).filter(sha256::equals).isPresent()) {
            return Fate.NOTHING_NEW;
        }
        remember(page.url(), page.source(), page.hints());
        sink.publish(page);
        metrics.published(page);
        Instant now = clock.instant();
        looks.published(Hold.without(page.url()), now, sha256, null, null, null, null);
        return Fate.PUBLISHED;
    }

    private void remember(String url, String source, PageHints hints) {
        schedule.add(source, Arrival.LIVE, List.of(new FoundPage(url, null, hints)), clock.instant(), null);
    }
}
