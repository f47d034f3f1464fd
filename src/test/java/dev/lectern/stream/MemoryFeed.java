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

    void add(long... positions) {
        for (long position : positions) {
            items.put(position, Changes.item(position));
        }
    }

    void away(boolean isAway) {
        away = isAway;
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

    private void answer() {
        if (away) {
            throw new ReadFailed("the feed", new SQLException("switched off by the test"));
        }
    }
}
