package dev.lectern.watch;

import dev.lectern.frontier.DueSource;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;

/** Looks at a listing, a feed, a folder: each kind of discovery has its own visit. */
final class Visits {

    private final ListingVisit listings;
    private final FolderVisit folders;

    Visits(ListingVisit listings, FolderVisit folders) {
        this.listings = listings;
        this.folders = folders;
    }

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
        if (discovery instanceof Discovery.Folder folder) {
            return folders.visit(source, folder, keepLease);
        }
        throw new UnsupportedOperationException(
                "no visit of " + discovery.getClass().getSimpleName() + " yet");
    }
}
