package dev.lectern.watch;

import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.LastVisit;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Looks at a feed, or at the one to which the page at its address leads, and schedules its pages. */
final class FeedVisit {

    private final PageWalk walk;
    private final DiscoveryMemory memory;

    FeedVisit(PageWalk walk, DiscoveryMemory memory) {
        this.walk = walk;
        this.memory = memory;
    }

    /**
     * Looks at it. Where the feed is to which a page leads is remembered; the page is asked again only when nothing can be had
     * there any more.
     *
     * @param keepLease called between two pages
     */
    VisitOutcome visit(Source source, Discovery.Feed feed, DueSource due, Runnable keepLease)
            throws InterruptedException {
        String definition = feed.toString();
        HttpUrl told = HttpUrl.get(feed.url());
        PageWalk.Way way = walk.fromWhereItMoved(
                source,
                feed,
                told,
                due.firstVisit(),
                memory.lastVisit(source.id(), feed.name(), definition),
                keepLease);
        PageWalk.End end = way.end();
        LastVisit last = way.last();
        if (end instanceof PageWalk.End.Elsewhere elsewhere) {
            HttpUrl best = elsewhere.parts().get(0).url();
            last = movedTo(best.toString());
            end = walk.walk(source, feed, best, due.firstVisit(), last, keepLease);
        }
        if (end instanceof PageWalk.End.Broken broken) {
            return broken.why();
        }
        if (end instanceof PageWalk.End.Elsewhere) {
            return new VisitOutcome.Broken(
                    told + " leads to " + last.movedTo()
                            + ", which is no feed but a page that leads on; give the address of" + " the feed in "
                            + source.origin() + ".",
                    null);
        }
        if (!(end instanceof PageWalk.End.Walked walked)) {
            return new VisitOutcome.Complete(0);
        }
        memory.keep(source.id(), feed.name(), definition, walked.seen());
        return new VisitOutcome.Complete(walked.newPages());
    }

    private static LastVisit movedTo(@Nullable String address) {
        return new LastVisit(null, null, address, 0, null, LastVisit.NONE.seen());
    }
}
