package dev.lectern.stream;

import dev.lectern.store.Announcements;
import dev.lectern.store.FeedParts.Part;
import dev.lectern.store.WantedParts;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the ring complete. What is in the ring comes from the feed in PostgreSQL, where the relay has rendered both views:
 * the topic only tells that there are new ones. So a repeat on the topic, a record that is missing there, or one of a
 * transaction that failed, can neither double nor lose a change.
 */
final class RingKeeper {

    /** Changes that the ring has from the start, for clients that come back after a restart. */
    private static final int WARM = 256;

    private static final int WARM_BYTES = 8 << 20;

    private static final int PAGE = 200;
    private static final int PAGE_BYTES = 1 << 20;

    private final Ring ring;
    private final Announcements feed;
    private final Institutions institutions;
    private final Runnable news;
    private final Consumer<Change> arrived;

    /** The last position that the topic told and the feed did not have. */
    private long awaited;

    /**
     * A keeper of a ring.
     *
     * @param ring the ring; nobody else may append to it
     * @param feed all changes
     * @param institutions what sort of institution each source is
     * @param news called after something was appended
     * @param arrived told of each change that came after the beginning
     */
    RingKeeper(Ring ring, Announcements feed, Institutions institutions, Runnable news, Consumer<Change> arrived) {
        this.ring = ring;
        this.feed = feed;
        this.institutions = institutions;
        this.news = news;
        this.arrived = arrived;
    }

    /** Takes in all that the feed has. */
    void catchUp() {
        long newest = feed.newest();
        if (!ring.begun()) {
            begin(newest);
        }
        while (ring.last() < newest && takePage()) {
            // page by page
        }
    }

    /** With as many of the newest as one look gives: what is read later is news. */
    private void begin(long newest) {
        long many = Math.min(WARM, newest);
        List<Change> warm = read(newest - many, WARM, WARM_BYTES);
        while (many > 1 && !warm.isEmpty() && warm.get(warm.size() - 1).position() < newest) {
            many /= 2;
            warm = read(newest - many, WARM, WARM_BYTES);
        }
        ring.begin(newest - many);
        warm.forEach(ring::append);
        news.run();
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

    /** What became of a position that was waited for in vain. */
    enum End {
        /** It came at the last moment. */
        CAME,
        /** The feed has lost it; clients are told of the gap when the next change comes. */
        LOST,
        /**
         * The feed does not know that its relay has given it: the relay could not commit it, somebody else wrote the record, or the feed is
         * read from a replica that lags. {@link #lookAgain} finds it when it comes.
         */
        NOT_GIVEN
    }

    /** Goes on over positions that the feed has lost. */
    End giveUp(long position) {
        if (position > feed.given()) {
            awaited = Math.max(awaited, position);
            return End.NOT_GIVEN;
        }
        if (upTo(position)) {
            return End.CAME;
        }
        ring.skipTo(position);
        return End.LOST;
    }

    /** Takes in what the feed did not have before, when it knows by now that its relay has given it. */
    void lookAgain() {
        if (ring.last() < awaited && awaited <= feed.given()) {
            upTo(awaited);
        }
    }

    private boolean takePage() {
        List<Change> changes = read(ring.last(), PAGE);
        for (Change change : changes) {
            if (change.facts().erased()) {
                forget(); // first: should the feed fail us now, the same change is read again
            }
            if (ring.append(change)) {
                arrived.accept(change);
            }
        }
        if (!changes.isEmpty()) {
            news.run();
        }
        return !changes.isEmpty();
    }

    /**
     * What was told of an erased speech before is read again: the feed has nothing but tombstones there now. So is what others told while
     * they were one with it, of which no change here says whose they are; erasures are rare.
     */
    private void forget() {
        for (long after = ring.floor(); after < ring.last(); ) {
            List<Change> again = read(after, PAGE);
            again.forEach(ring::replace);
            after = again.isEmpty() ? ring.last() : again.get(again.size() - 1).position();
        }
    }

    private List<Change> read(long after, int most) {
        return read(after, most, PAGE_BYTES);
    }

    private List<Change> read(long after, int most, int bytes) {
        return feed.after(after, most, bytes, WantedParts.ofAll(EnumSet.allOf(Part.class))).stream()
                .map(parts -> Change.of(parts, institutions))
                .toList();
    }
}
