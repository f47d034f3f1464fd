package dev.lectern.watch;

import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.LastVisit;
import dev.lectern.frontier.Trouble;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import okhttp3.HttpUrl;

/** Looks at a listing and schedules the pages that it leads to. */
final class ListingVisit {

    /** How the reason begins when a listing leads to no page any more. */
    static final String LAYOUT_CHANGED = "layout changed?";

    private final PageWalk walk;
    private final DiscoveryMemory memory;

    ListingVisit(PageWalk walk, DiscoveryMemory memory) {
        this.walk = walk;
        this.memory = memory;
    }

    /**
     * Looks at it, where it moved for good if it did. The visit is complete once the first page was read. A page without any
     * link is never taken for one without news: every listing leads somewhere.
     *
     * @param keepLease called between two pages
     */
    VisitOutcome visit(Source source, Discovery.Listing listing, DueSource due, Runnable keepLease)
            throws InterruptedException {
        String definition = listing.toString();
        HttpUrl told = HttpUrl.get(listing.url());
        PageWalk.Way way = walk.fromWhereItMoved(
                source,
                listing,
                told,
                due.firstVisit(),
                memory.lastVisit(source.id(), listing.name(), definition),
                keepLease);
        PageWalk.End end = way.end();
        if (end instanceof PageWalk.End.Broken broken) {
            return broken.why();
        }
        if (!(end instanceof PageWalk.End.Walked walked)) {
            return new VisitOutcome.Complete(0);
        }
        if (walked.seen().links() == 0) {
            Trouble trouble = way.last().links() > 0 ? Trouble.LAYOUT_CHANGED : Trouble.FAILED;
            return new VisitOutcome.Broken(nothing(source, told, way.last()), null, trouble);
        }
        // Only now: had the program ended before, the same listing would have to be read again.
        memory.keep(source.id(), listing.name(), definition, walked.seen());
        return new VisitOutcome.Complete(walked.newPages());
    }

    private static String nothing(Source source, HttpUrl listing, LastVisit last) {
        return last.links() > 0
                ? LAYOUT_CHANGED + " No links to pages were found on " + listing + ", where the last visit found "
                        + last.links() + "; if its layout has changed, change 'links', 'include' or 'exclude' in "
                        + source.origin() + "."
                : "No links to pages were found on " + listing
                        + "; give a CSS selector as 'links', or change it, 'include' or 'exclude', in "
                        + source.origin() + ".";
    }
}
