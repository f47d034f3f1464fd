package dev.lectern.stream;

import dev.lectern.store.Announcements;
import dev.lectern.store.FeedItem;
import dev.lectern.store.ReadFailed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** A feed in memory for tests, which can be told to fail. */
final class MemoryFeed implements Announcements {

    private final ConcurrentSkipListMap<Long, FeedItem> items = new ConcurrentSkipListMap<>();
    private volatile boolean away;
    private volatile int answers = Integer.MAX_VALUE;

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

    @Override
    public long newest() {
        answer();
        return items.isEmpty() ? 0 : items.lastKey();
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
