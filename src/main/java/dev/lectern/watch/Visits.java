package dev.lectern.watch;

import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.time.Clock;

/**
 * Looks at a listing, a feed, a folder: each kind of discovery has its own visit.
 *
 * @param listings visits of listings
 * @param feeds visits of feeds
 * @param sitemaps visits of sitemaps
 * @param urls visits of lists of addresses
 * @param folders visits of inboxes
 * @param archives visits of WARC files
 */
record Visits(
        ListingVisit listings,
        FeedVisit feeds,
        SitemapVisit sitemaps,
        UrlsVisit urls,
        FolderVisit folders,
        WarcVisit archives) {

    /**
     * Looks at it and schedules or publishes what is new.
     *
     * @param due what is known of it, leased to the caller
     * @param keepLease called now and then by a visit that takes long
     * @throws PageNotPublished if Kafka did not acknowledge a page; the same visit may be made again
     */
    VisitOutcome visit(Source source, Discovery discovery, DueSource due, Runnable keepLease)
            throws InterruptedException, PageNotPublished {
        if (discovery instanceof Discovery.Listing listing) {
            return listings.visit(source, listing, due, keepLease);
        }
        if (discovery instanceof Discovery.Feed feed) {
            return feeds.visit(source, feed, due, keepLease);
        }
        if (discovery instanceof Discovery.Sitemap sitemap) {
            return sitemaps.visit(source, sitemap, due, keepLease);
        }
        if (discovery instanceof Discovery.Urls list) {
            return urls.visit(source, list, due);
        }
        if (discovery instanceof Discovery.Folder folder) {
            return folders.visit(source, folder, keepLease);
        }
        if (discovery instanceof Discovery.Warc warc) {
            return archives.visit(source, warc, keepLease);
        }
        throw new IllegalArgumentException("no visit of " + discovery.getClass().getSimpleName());
    }

    /** The visits that ask servers, and those of lists of addresses. */
    static Visits of(
            PoliteFetcher fetcher,
            DiscoveryMemory memory,
            PageSchedule schedule,
            WatchMetrics metrics,
            Clock clock,
            FolderVisit folders,
            WarcVisit archives) {
        var pages = new NewPages(schedule, clock);
        var walk = new PageWalk(fetcher, pages, metrics);
        return new Visits(
                new ListingVisit(walk, memory),
                new FeedVisit(walk, memory),
                new SitemapVisit(fetcher, memory, pages, metrics, clock),
                new UrlsVisit(pages),
                folders,
                archives);
    }
}
