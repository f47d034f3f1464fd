package dev.lectern.watch;

import dev.lectern.frontier.LastVisit;
import dev.lectern.frontier.LinkHashes;
import dev.lectern.frontier.Trouble;
import dev.lectern.page.Arrival;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows a listing or a feed from its first page back to what is known, and schedules what is not. */
final class PageWalk {

    private static final Logger LOG = Logger.getLogger(PageWalk.class);

    /** So many pages are followed while nothing on them is known, as after a pause of ours. */
    private static final int CATCH_UP_PAGES = 5;

    /** Links that were passed over; more than any page holds that people read. */
    private static final int MOST_OTHERS = 4096;

    private final PoliteFetcher fetcher;
    private final NewPages pages;
    private final WatchMetrics metrics;

    PageWalk(PoliteFetcher fetcher, NewPages pages, WatchMetrics metrics) {
        this.fetcher = fetcher;
        this.pages = pages;
        this.metrics = metrics;
    }

    /** How a walk ended. */
    sealed interface End {

        /**
         * The first page was read, and those after it as far as was needed.
         *
         * @param newPages how many pages were not known
         * @param seen to be kept for the next visit
         */
        record Walked(int newPages, LastVisit seen) implements End {}

        /** It is as it was at the last visit. */
        record Unchanged() implements End {}

        /** The address leads to lists that are elsewhere. */
        record Elsewhere(List<Part> parts) implements End {}

        /**
         * The first page could not be had or not be read.
         *
         * @param mayPass whether it may be there all the same, as when a server is away
         */
        record Broken(VisitOutcome.Broken why, boolean mayPass) implements End {}
    }

    /**
     * How a walk ended, and what of the last visit it went by.
     *
     * @param last what the last visit saw, without where it was led when that leads nowhere any more
     */
    record Way(End end, LastVisit last) {}

    /**
     * Walks from where the last visit was led, and from the address that the definition tells when nothing can be had there any more.
     * What may pass, as a server that is away, is no reason to look elsewhere.
     *
     * @param told address of the definition
     */
    Way fromWhereItMoved(
            Source source, Discovery discovery, HttpUrl told, boolean firstVisit, LastVisit last, Runnable keepLease)
            throws InterruptedException {
        HttpUrl moved = last.movedTo() == null ? null : HttpUrl.parse(last.movedTo());
        if (moved == null) {
            return new Way(walk(source, discovery, told, firstVisit, last, keepLease), last);
        }
        End end = walk(source, discovery, moved, firstVisit, last, keepLease);
        boolean lost = end instanceof End.Elsewhere || end instanceof End.Broken broken && !broken.mayPass();
        if (!lost) {
            return new Way(end, last);
        }
        LastVisit back = last.movedBack();
        return new Way(walk(source, discovery, told, firstVisit, back, keepLease), back);
    }

    /**
     * Walks. What the first visit finds is history, later finds are news. Trouble with the pages after the first is only told.
     *
     * @param first where to begin
     * @param last what the last visit saw
     * @param keepLease called between two pages
     */
    End walk(Source source, Discovery discovery, HttpUrl first, boolean firstVisit, LastVisit last, Runnable keepLease)
            throws InterruptedException {
        FetchRequest.Kind kind = discovery instanceof Discovery.Feed ? FetchRequest.Kind.FEED : FetchRequest.Kind.PAGE;
        Set<HttpUrl> walked = new HashSet<>();
        LastVisit seen = last;
        int newPages = 0;
        @Nullable HttpUrl next = first;
        int most = firstVisit ? source.backfillPages() : CATCH_UP_PAGES;
        while (next != null && walked.size() < most && walked.add(next)) {
            boolean isFirst = walked.size() == 1;
            Validators known =
                    isFirst && !firstVisit ? new Validators(last.etag(), last.lastModified()) : Validators.NONE;
            FetchOutcome outcome = fetcher.fetch(source, next, known, kind);
            metrics.fetched(source.id(), outcome);
            FoundLinks read =
                    outcome instanceof FetchOutcome.Page page ? FoundLinks.read(discovery, page, last.seen()) : null;
            if (!(read instanceof FoundLinks.Found found)) {
                if (isFirst) {
                    return end(next, outcome, read);
                }
                // What is new stands on the first page. Were the visit broken, a source whose second page never answers
                // would stay in its first visit, and all its news would count as history.
                LOG.warnf(
                        "%s of source %s was not followed to its older pages: %s",
                        first, source.id(), why(next, outcome, read).reason());
                break;
            }
            if (isFirst) {
                seen = seen((FetchOutcome.Page) outcome, found, last);
            }
            int added = pages.add(source, found.links(), firstVisit ? Arrival.BACKFILL : Arrival.LIVE);
            newPages += added;
            boolean caughtUp =
                    !firstVisit && added < pages(found) || found.links().isEmpty();
            next = caughtUp ? null : found.next();
            keepLease.run();
        }
        return new End.Walked(newPages, seen);
    }

    /** How many pages there are; the same address by http and by https is one. */
    private static long pages(FoundLinks.Found found) {
        return found.links().stream()
                .map(link -> link.url().newBuilder().scheme("https").build())
                .distinct()
                .count();
    }

    private static LastVisit seen(FetchOutcome.Page page, FoundLinks.Found found, LastVisit last) {
        return new LastVisit(
                page.validators().etag(),
                page.validators().lastModified(),
                page.movedTo() == null ? last.movedTo() : page.movedTo().toString(),
                found.links().size(),
                null,
                last.seen().with(LinkHashes.of(found.others()), MOST_OTHERS));
    }

    private static End end(HttpUrl url, FetchOutcome outcome, @Nullable FoundLinks read) {
        if (outcome instanceof FetchOutcome.NotModified) {
            return new End.Unchanged();
        }
        return read instanceof FoundLinks.Elsewhere elsewhere
                ? new End.Elsewhere(elsewhere.parts())
                : new End.Broken(why(url, outcome, read), outcome instanceof FetchOutcome.Failed);
    }

    /** Why no pages could be read. */
    static VisitOutcome.Broken why(HttpUrl url, FetchOutcome outcome, @Nullable FoundLinks read) {
        if (read instanceof FoundLinks.Broken broken) {
            return new VisitOutcome.Broken(broken.reason(), null);
        }
        if (read instanceof FoundLinks.Elsewhere) {
            return new VisitOutcome.Broken(url + " only leads to other lists.", null);
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            return new VisitOutcome.Broken(failed.reason(), failed.retryAfter());
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
            Trouble trouble = refused.byRobots() ? Trouble.FORBIDDEN : Trouble.FAILED;
            return new VisitOutcome.Broken(refused.reason(), null, trouble);
        }
        if (outcome instanceof FetchOutcome.Blocked blocked) {
            return new VisitOutcome.Broken(blocked.reason(), null, Trouble.BLOCKED);
        }
        return new VisitOutcome.Broken("There is nothing at " + url + ".", null);
    }
}
