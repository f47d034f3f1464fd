package dev.lectern.stream;

import dev.lectern.store.Announcements;
import dev.lectern.store.FeedItem;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the ring complete. What is in the ring comes from the feed in PostgreSQL, where the relay has rendered both views
 * before it publishes a change: the topic only tells how far the changes are public. So a repeat on the topic, or a record
 * that is missing there, can neither double nor lose a change.
 */
final class RingKeeper {

    /** Changes that the ring has from the start, for clients that come back after a restart. */
    private static final int WARM = 256;

    private static final int PAGE = 200;

    private final Ring ring;
    private final Announcements feed;
    private final Runnable news;
    private final Consumer<Change> arrived;

    /**
     * A keeper of a ring.
     *
     * @param ring the ring; nobody else may append to it
     * @param feed all changes
     * @param news called after something was appended
     * @param arrived told of each change that came after the beginning
     */
    RingKeeper(Ring ring, Announcements feed, Runnable news, Consumer<Change> arrived) {
        this.ring = ring;
        this.feed = feed;
        this.news = news;
        this.arrived = arrived;
    }

    /** Takes in all that the feed has. */
    void catchUp() {
        long newest = feed.newest();
        if (!ring.begun()) {
            long from = Math.max(0, newest - WARM);
            List<FeedItem> warm = feed.after(from, WARM);
            ring.begin(from);
            warm.forEach(item -> ring.append(Change.of(item)));
            news.run();
        }
        while (ring.last() < newest && takePage()) {
            // page by page
        }
    }

    /**
     * Takes in all changes up to a position.
     *
     * @return false when the feed does not have that position (yet)
     */
    boolean upTo(long position) {
        while (ring.last() < position) {
            if (!takePage()) {
                return false;
            }
        }
        return true;
    }

    /** Goes on over positions that the feed has lost; clients are told of the gap when the next change comes. */
    void giveUp(long position) {
        ring.skipTo(position);
    }

    private boolean takePage() {
        List<FeedItem> items = feed.after(ring.last(), PAGE);
        for (FeedItem item : items) {
            Change change = Change.of(item);
            if (change.facts().erased()) {
                forget(change); // first: should the feed fail us now, the same change is read again
            }
            if (ring.append(change)) {
                arrived.accept(change);
            }
        }
        if (!items.isEmpty()) {
            news.run();
        }
        return !items.isEmpty();
    }

    /** What was told of an erased speech before is read again: the feed has nothing but tombstones there now. */
    private void forget(Change erased) {
        for (long position : ring.of(erased.facts().id())) {
            feed.after(position - 1, 1).stream()
                    .filter(item -> item.position() == position)
                    .map(Change::of)
                    .forEach(ring::replace);
        }
    }
}
