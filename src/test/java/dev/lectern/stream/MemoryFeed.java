package dev.lectern.stream;

import dev.lectern.store.Announcements;
import dev.lectern.store.FeedItem;
import dev.lectern.store.FeedParts;
import dev.lectern.store.FeedParts.Part;
import dev.lectern.store.ReadFailed;
import dev.lectern.store.WantedParts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A feed in memory for tests, which can be told to fail. */
final class MemoryFeed implements Announcements {

    private final ConcurrentSkipListMap<Long, FeedItem> items = new ConcurrentSkipListMap<>();
    private final Map<Long, byte[]> before = new ConcurrentHashMap<>();
    private volatile Set<Part> asked = Set.of();
    private volatile Runnable beforeFull = () -> {};
    private volatile boolean away;
    private volatile int answers = Integer.MAX_VALUE;
    private volatile long given;

    /** The same, read by a reader who gets no more at a time. */
    Announcements inPagesOf(int changes) {
        MemoryFeed all = this;
        return new Announcements() {
            @Override
            public List<FeedItem> after(long position, int limit) {
                return all.after(position, changes);
            }

            @Override
            public List<FeedParts> after(long position, int limit, int bytes, WantedParts wanted) {
                return all.after(position, changes, bytes, wanted);
            }

            @Override
            public List<FeedParts> full(List<Long> positions, int bytes) {
                return all.full(positions, bytes);
            }

            @Override
            public long newest() {
                return all.newest();
            }

            @Override
            public long given() {
                return all.given();
            }

            @Override
            public long before(Instant since) {
                return all.before(since);
            }
        };
    }

    void add(long... positions) {
        for (long position : positions) {
            items.put(position, Changes.item(position));
        }
    }

    void put(FeedItem item) {
        items.put(item.position(), item);
    }

    void away(boolean isAway) {
        away = isAway;
        answers = Integer.MAX_VALUE;
    }

    /** Goes away after so many more answers. */
    void awayAfter(int more) {
        answers = more;
    }

    @Override
    public List<FeedItem> after(long position, int limit) {
        answer();
        return items.tailMap(position, false).values().stream().limit(limit).toList();
    }

    /** Parts that were asked for last. */
    Set<Part> asked() {
        return asked;
    }

    @Override
    public List<FeedParts> after(long position, int limit, int bytes, WantedParts wanted) {
        asked = wanted.parts();
        return after(position, limit).stream()
                .map(item -> parts(item, before.get(item.position())))
                .map(parts -> needed(wanted, parts) ? parts : withoutParts(parts))
                .toList();
    }

    @Override
    public List<FeedParts> full(List<Long> positions, int bytes) {
        answer();
        beforeFull.run();
        var found = new ArrayList<FeedParts>();
        int taken = 0;
        for (Long position : positions) {
            FeedItem item = items.get(position);
            if (taken < bytes && item != null) {
                found.add(parts(item, null));
                taken += item.full().length;
            }
        }
        return found;
    }

    /** Something happens between the look at the facts and that at the texts. */
    void beforeFull(Runnable happens) {
        beforeFull = happens;
    }

    private static boolean needed(WantedParts wanted, FeedParts change) {
        return change.change().equals("withdrawn")
                || (wanted.arrivals().isEmpty() || wanted.arrivals().contains(change.arrival()))
                        && (wanted.changes().isEmpty() || wanted.changes().contains(change.change()));
    }

    private static FeedParts withoutParts(FeedParts change) {
        return new FeedParts(
                change.position(), change.change(), change.arrival(), null, null, null, change.traceParent());
    }

    /** An item as a change of which all parts were read. */
    static FeedParts parts(FeedItem item, byte[] before) {
        String arrival = SpeechFacts.of(item.summary(), source -> null).arrival();
        return new FeedParts(
                item.position(), item.change(), arrival, item.full(), item.summary(), before, item.traceParent());
    }

    /** Puts an item, and the text of its speech before it. */
    void put(FeedItem item, byte[] fullBefore) {
        before.put(item.position(), fullBefore);
        put(item);
    }

    @Override
    public long newest() {
        answer();
        return items.isEmpty() ? 0 : items.lastKey();
    }

    /** The relay has given positions up to this one, whatever the feed has. */
    void given(long position) {
        given = position;
    }

    @Override
    public long given() {
        return Math.max(given, newest());
    }

    @Override
    public long before(Instant since) {
        answer();
        return 0;
    }

    private synchronized void answer() {
        if (away || answers-- <= 0) {
            throw new ReadFailed("the feed", new SQLException("switched off by the test"));
        }
    }
}
