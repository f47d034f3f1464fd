package dev.lectern.watch;

import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.page.Arrival;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jboss.logging.Logger;

/** Looks at a listing and schedules the pages that it leads to. */
final class ListingVisit {

    private static final Logger LOG = Logger.getLogger(ListingVisit.class);

    /** So many pages of a listing are followed while nothing on them is known, as after a pause of ours. */
    private static final int CATCH_UP_PAGES = 5;

    private final PoliteFetcher fetcher;
    private final PageSchedule schedule;
    private final WatchMetrics metrics;
    private final Clock clock;
    private final Map<HttpUrl, Validators> seen = new ConcurrentHashMap<>();

    ListingVisit(PoliteFetcher fetcher, PageSchedule schedule, WatchMetrics metrics, Clock clock) {
        this.fetcher = fetcher;
        this.schedule = schedule;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Looks at it. What the first visit finds is history, later finds are news. The visit is complete once the first page was
     * read; trouble with the pages after it is only told.
     *
     * @param keepLease called between two pages
     */
    VisitOutcome visit(Source source, Discovery.Listing listing, DueSource due, Runnable keepLease)
            throws InterruptedException {
        HttpUrl first = HttpUrl.get(listing.url());
        Validators known = due.firstVisit() ? Validators.NONE : seen.getOrDefault(first, Validators.NONE);
        Validators validators = Validators.NONE;
        Set<HttpUrl> walked = new HashSet<>();
        int newPages = 0;
        Optional<HttpUrl> next = Optional.of(first);
        int most = due.firstVisit() ? source.backfillPages() : CATCH_UP_PAGES;
        while (next.isPresent() && walked.size() < most && walked.add(next.get())) {
            boolean isFirst = walked.size() == 1;
            FetchOutcome outcome = fetcher.fetch(source, next.get(), isFirst ? known : Validators.NONE);
            metrics.fetched(source.id(), outcome);
            if (outcome instanceof FetchOutcome.NotModified || !isFirst && outcome instanceof FetchOutcome.Missing) {
                break;
            }
            if (!(outcome instanceof FetchOutcome.Page answer)) {
                VisitOutcome.Broken broken = broken(next.get(), outcome);
                if (isFirst) {
                    return broken;
                }
                // What is new stands on the first page. Were the visit broken, a source whose second page never answers
                // would
                // stay in its first visit, and all its news would count as history.
                LOG.warnf(
                        "The listing %s of source %s was not followed to its older pages: %s",
                        first, source.id(), broken.reason());
                break;
            }
            validators = isFirst ? answer.validators() : validators;
            ListingPage page = ListingPage.read(answer.body(), answer.contentType(), answer.url());
            List<FoundLink> links = page.links(listing);
            if (isFirst && links.isEmpty()) {
                return new VisitOutcome.Broken(
                        "No links to pages were found on " + first + "; if its layout has changed, change 'links',"
                                + " 'include' or 'exclude' in " + source.origin() + ".",
                        null);
            }
            int added = add(source, links, due.firstVisit() ? Arrival.BACKFILL : Arrival.LIVE);
            newPages += added;
            boolean caughtUp = !due.firstVisit() && added < links.size();
            next = caughtUp ? Optional.empty() : page.next();
            keepLease.run();
        }
        if (!validators.equals(Validators.NONE)) {
            // Only now: had the program ended, the same listing would have to be read again.
            seen.put(first, validators);
        }
        return new VisitOutcome.Complete(newPages);
    }

    private int add(Source source, List<FoundLink> links, Arrival arrival) {
        Instant now = clock.instant();
        Set<String> known =
                schedule.known(links.stream().map(link -> link.url().toString()).toList(), now);
        List<FoundPage> unknown = links.stream()
                .filter(link -> !known.contains(link.url().toString()))
                .map(link -> new FoundPage(link.url().toString(), HostGate.name(link.url()), link.hints()))
                .toList();
        if (!unknown.isEmpty()) {
            schedule.add(source.id(), arrival, unknown, now, now);
        }
        return unknown.size();
    }

    private static VisitOutcome.Broken broken(HttpUrl url, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed) {
            return new VisitOutcome.Broken(failed.reason(), failed.retryAfter());
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
            return new VisitOutcome.Broken(refused.reason(), null);
        }
        if (outcome instanceof FetchOutcome.Blocked blocked) {
            return new VisitOutcome.Broken(blocked.reason(), null);
        }
        return new VisitOutcome.Broken("The listing " + url + " is not there.", null);
    }
}
