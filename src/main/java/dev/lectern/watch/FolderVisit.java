package dev.lectern.watch;

import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Looks at a folder and publishes what is new in it. Files stay where they are. A file counts as written when it looks the
 * same twice in a row.
 */
final class FolderVisit {

    private static final Logger LOG = Logger.getLogger(FolderVisit.class);

    private final PageSchedule schedule;
    private final PageLooks looks;
    private final PageSink sink;
    private final WatchMetrics metrics;
    private final long most;
    private final Clock clock;
    private final Map<Path, Looks> folders = new ConcurrentHashMap<>();

    FolderVisit(PageSchedule schedule, PageLooks looks, PageSink sink, WatchMetrics metrics, long most, Clock clock) {
        this.schedule = schedule;
        this.looks = looks;
        this.sink = sink;
        this.metrics = metrics;
        this.most = most;
        this.clock = clock;
    }

    /**
     * What was seen of one folder. Only saves work: what is published is remembered in PostgreSQL.
     *
     * @param last stamp of each file at the last look
     * @param done stamp of each file that needs nothing more
     */
    private record Looks(Map<Path, String> last, Map<Path, String> done) {}

    /**
     * Looks at it.
     *
     * @param keepLease called after each file
     * @throws PageNotPublished if Kafka did not acknowledge a file; it and those after it are seen again next time
     */
    synchronized VisitOutcome visit(Source source, Discovery.Folder folder, Runnable keepLease)
            throws PageNotPublished {
        Map<Path, String> now;
        Path root;
        try {
            Files.createDirectories(folder.path());
            root = folder.path().toRealPath();
            now = FolderListing.read(root);
        } catch (IOException e) {
            return new VisitOutcome.Broken("The folder " + folder.path() + " cannot be read (" + e + ").", null);
        }
        Looks before = folders.computeIfAbsent(root, path -> new Looks(new HashMap<>(), new HashMap<>()));
        before.done().keySet().retainAll(now.keySet());
        int published = 0;
        for (var file : now.entrySet()) {
            boolean written = file.getValue().equals(before.last().put(file.getKey(), file.getValue()));
            if (written && !file.getValue().equals(before.done().get(file.getKey()))) {
                published += look(source, root, file.getKey()) ? 1 : 0;
                before.done().put(file.getKey(), file.getValue());
                keepLease.run();
            }
        }
        before.last().keySet().retainAll(now.keySet());
        return new VisitOutcome.Complete(published);
    }

    private boolean look(Source source, Path root, Path file) throws PageNotPublished {
        String identity = source.id() + ":" + root.relativize(file).toString().replace('\\', '/');
        if (identity.length() > CanonicalUrl.LONGEST) {
            LOG.warnf("The file %s is not taken: its path is longer than %d characters.", file, CanonicalUrl.LONGEST);
            return false;
        }
        try {
            return publish(FolderPage.read(source, identity, file, most));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            LOG.warnf("The file %s is not taken: %s", file, reason);
            remember(identity, source.id(), PageHints.NONE);
            looks.failed(identity, clock.instant(), null, reason, null);
            return false;
        }
    }

    private boolean publish(ScrapedPage page) throws PageNotPublished {
        String sha256 = page.sha256();
        if (looks.publishedSha256(page.url()).filter(sha256::equals).isPresent()) {
            return false;
        }
        remember(page.url(), page.source(), page.hints());
        sink.publish(page);
        metrics.published(page);
        Instant now = clock.instant();
        looks.published(page.url(), now, sha256, null, null, null, null);
        return true;
    }

    private void remember(String url, String source, PageHints hints) {
        schedule.add(source, Arrival.LIVE, List.of(new FoundPage(url, null, hints)), clock.instant(), null);
    }
}
