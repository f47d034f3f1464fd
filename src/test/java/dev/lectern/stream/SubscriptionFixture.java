package dev.lectern.stream;

import dev.lectern.store.ReadFailed;
import io.vertx.core.MultiMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/** A feed, a ring and a loop of one thread, with which a test subscribes. */
abstract class SubscriptionFixture {

    final MemoryFeed feed = new MemoryFeed();
    final Ring ring = new Ring(4, Long.MAX_VALUE);
    final MemorySink sink = new MemorySink();
    final Queue<Runnable> loop = new ArrayDeque<>();
    LongSupplier clock = System::nanoTime;
    final LiveFirst liveFirst = new LiveFirst(1, () -> clock.getAsLong());
    final HeldBytes held = new HeldBytes(1 << 20);
    final List<Integer> events = new ArrayList<>();
    final PageReader reader = new PageReader(feed.inPagesOf(2), Changes.NO_INSTITUTIONS);
    final Pages pages = (wanted, found, failed) -> {
        try {
            Page page = reader.read(wanted);
            held.add(page.bytes());
            found.accept(page);
        } catch (ReadFailed e) {
            failed.accept(e);
        }
    };

    void announce(long from, long to) {
        if (!ring.begun()) {
            ring.begin(from - 1);
        }
        for (long n = from; n <= to; n++) {
            feed.add(n);
            ring.append(Changes.at(n));
        }
    }

    Subscription from(long cursor, String query) {
        return from(ring, cursor, query);
    }

    Subscription from(Ring ring, long cursor, String query) {
        MultiMap given = MultiMap.caseInsensitiveMultiMap();
        if (!query.isEmpty()) {
            given.add(query.substring(0, query.indexOf('=')), query.substring(query.indexOf('=') + 1));
        }
        StreamRequest asked = StreamParameters.read(given, null);
        return new Subscription(
                sink,
                loop::add,
                new Subscription.Line(new Blocks(ring), pages, held, liveFirst, events::add),
                new Selection(asked.filter()),
                asked.view(),
                cursor);
    }

    void settle(Subscription subscription) {
        subscription.pump();
        for (Runnable task = loop.poll(); task != null; task = loop.poll()) {
            task.run();
        }
    }

    static List<String> events(long from, long to, String... then) {
        var heads = new java.util.ArrayList<String>();
        for (long n = from; n <= to; n++) {
            heads.add("id: " + n + " event: available");
        }
        heads.addAll(List.of(then));
        return heads;
    }
}
