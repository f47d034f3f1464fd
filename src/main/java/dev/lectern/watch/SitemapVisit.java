package dev.lectern.watch;

import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.LastVisit;
import dev.lectern.frontier.LinkHashes;
import dev.lectern.page.Arrival;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jboss.logging.Logger;

/**
 * Looks at a sitemap, or at the parts of an index that changed, and schedules the pages that are new there.
 *
 * <p>All that the first visit finds is history. It is bounded by the source's {@code backfill} as a listing is: so many files are
 * read, those that changed last first, and of what they list the newest pages, {@value #PAGES_PER_BACKFILL} for each. The
 * others are remembered and never looked at. Later a page is news if the sitemap did not list it before, unless it tells that the
 * page was last changed well before the last visit; then it is history that was not listed until now.
 */
final class SitemapVisit {

    private static final Logger LOG = Logger.getLogger(SitemapVisit.class);

    static final int PAGES_PER_BACKFILL = 100;

    /** Parts of an index that a later visit reads. Of those that tell no time nobody knows whether they changed. */
    private static final int MOST_PARTS = 20;

    private static final int MOST_REMEMBERED = 200_000;

    /** Sitemaps are often made once a day, and their clocks differ from ours. */
    private static final Duration LATE = Duration.ofDays(2);

    private final PoliteFetcher fetcher;
    private final DiscoveryMemory memory;
    private final NewPages pages;
    private final WatchMetrics metrics;
    private final Clock clock;

    SitemapVisit(PoliteFetcher fetcher, DiscoveryMemory memory, NewPages pages, WatchMetrics metrics, Clock clock) {
        this.fetcher = fetcher;
        this.memory = memory;
        this.pages = pages;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What one visit found so far. */
    private static final class Finds {
        private final Deque<Part> parts = new ArrayDeque<>();
        private final List<FoundLink> links = new ArrayList<>();
        private final Set<HttpUrl> history = new HashSet<>();
        private final Set<String> seen = new HashSet<>();
        private boolean complete = true;
    }

    /**
     * Looks at it. The visit is complete once the sitemap or index itself was read; trouble with a part is told, and the part is
     * read again next time.
     *
     * @param keepLease called between two files
     */
    VisitOutcome visit(Source source, Discovery.Sitemap sitemap, DueSource due, Runnable keepLease)
            throws InterruptedException {
        String definition = sitemap.toString();
        LastVisit last = memory.lastVisit(source.id(), sitemap.name(), definition);
        HttpUrl url = HttpUrl.get(sitemap.url());
        // Also when it is the first with this definition: what a new pattern lets in is no news.
        boolean first = due.firstVisit() || last.at() == null;
        FetchOutcome outcome = fetcher.fetch(
                source,
                url,
                first ? Validators.NONE : new Validators(last.etag(), last.lastModified()),
                FetchRequest.Kind.SITEMAP);
        metrics.fetched(source.id(), outcome);
        if (outcome instanceof FetchOutcome.NotModified) {
            return new VisitOutcome.Complete(0);
        }
        FoundLinks read = outcome instanceof FetchOutcome.Page page ? FoundLinks.read(sitemap, page) : null;
        var finds = new Finds();
        if (read == null || !take(read, finds)) {
            return PageWalk.why(url, outcome, read);
        }
        readParts(source, sitemap, first ? source.backfillPages() : MOST_PARTS, last, finds, keepLease);
        int added = schedule(source, first, last, finds, keepLease);
        Validators validators = finds.complete ? ((FetchOutcome.Page) outcome).validators() : Validators.NONE;
        memory.keep(
                source.id(),
                sitemap.name(),
                definition,
                new LastVisit(
                        validators.etag(),
                        validators.lastModified(),
                        null,
                        finds.links.size(),
                        clock.instant(),
                        last.seen().with(LinkHashes.of(finds.seen), MOST_REMEMBERED)));
        return new VisitOutcome.Complete(added);
    }

    /** Whether it could be read. */
    private static boolean take(FoundLinks read, Finds finds) {
        if (read instanceof FoundLinks.Found found) {
            finds.links.addAll(found.links());
            return true;
        }
        if (read instanceof FoundLinks.Elsewhere elsewhere) {
            finds.parts.addAll(elsewhere.parts());
            return true;
        }
        return false;
    }

    private void readParts(
            Source source, Discovery.Sitemap sitemap, int most, LastVisit last, Finds finds, Runnable keepLease)
            throws InterruptedException {
        int files = 0;
        Set<HttpUrl> done = new HashSet<>();
        while (!finds.parts.isEmpty()) {
            Part part = finds.parts.remove();
            if (!done.add(part.url())) {
                continue;
            }
            String state = part.url() + " " + part.modified();
            // One without a time may have changed at any time, although its index is the same.
            finds.complete &= part.modified() != null;
            if (part.modified() != null && last.seen().contains(state)) {
                finds.seen.add(state);
                continue;
            }
            if (files >= most) {
                // Left for good until it changes; then what it lists without a time is history.
                finds.seen.add(state);
                finds.seen.add("unread " + part.url());
                continue;
            }
            files++;
            keepLease.run();
            FetchOutcome outcome = fetcher.fetch(source, part.url(), Validators.NONE, FetchRequest.Kind.SITEMAP);
            metrics.fetched(source.id(), outcome);
            FoundLinks read = outcome instanceof FetchOutcome.Page page ? FoundLinks.read(sitemap, page) : null;
            if (read == null || !take(read, finds)) {
                finds.complete = false;
                LOG.warnf(
                        "A part of the sitemap %s of source %s was not read: %s",
                        sitemap.url(),
                        source.id(),
                        PageWalk.why(part.url(), outcome, read).reason());
                continue;
            }
            finds.seen.add(state);
            if (read instanceof FoundLinks.Found found && isUnread(part.url(), last)) {
                finds.seen.add("read " + part.url());
                found.links().stream()
                        .filter(link -> link.modified() == null)
                        .forEach(link -> finds.history.add(link.url()));
            }
        }
    }

    private int schedule(Source source, boolean first, LastVisit last, Finds finds, Runnable keepLease) {
        finds.links.sort(Comparator.comparing(FoundLink::modified, Comparator.nullsLast(Comparator.reverseOrder())));
        finds.links.forEach(link -> finds.seen.add(link.url().toString()));
        keepLease.run();
        if (first) {
            long most = (long) source.backfillPages() * PAGES_PER_BACKFILL;
            return pages.add(source, finds.links.stream().limit(most).toList(), Arrival.BACKFILL);
        }
        List<FoundLink> unseen = finds.links.stream()
                .filter(link -> !last.seen().contains(link.url().toString()))
                .toList();
        int added = 0;
        for (Arrival arrival : Arrival.values()) {
            added += pages.add(
                    source,
                    unseen.stream()
                            .filter(link -> arrival == arrival(link, last, finds))
                            .toList(),
                    arrival);
        }
        return added;
    }

    private static Arrival arrival(FoundLink link, LastVisit last, Finds finds) {
        boolean old = last.at() != null
                && link.modified() != null
                && link.modified().isBefore(last.at().minus(LATE));
        return old || finds.history.contains(link.url()) ? Arrival.BACKFILL : Arrival.LIVE;
    }

    private static boolean isUnread(HttpUrl part, LastVisit last) {
        return last.seen().contains("unread " + part) && !last.seen().contains("read " + part);
    }
}
