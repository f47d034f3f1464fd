package dev.lectern.stream;

import dev.lectern.stream.Subscription.Line;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class LoopTest {

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
    private final AtomicInteger stalled = new AtomicInteger();
    private final Ring ring = new Ring(8, Long.MAX_VALUE);
    private final LiveFirst liveFirst = new LiveFirst(1, System::nanoTime);

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void newsWakesAllOfThem() {
        ring.begin(0);
        var loop = new Loop(thread, Duration.ofHours(1), 3, stalled::incrementAndGet, liveFirst);
        var first = new MemorySink();
        var second = new MemorySink();
        thread.execute(() -> {
            loop.join(subscription(first));
            loop.join(subscription(second));
        });
        ring.append(Changes.at(1));

        loop.wake();
        loop.wake();

        await().until(() -> first.heads().size() == 2 && second.heads().size() == 2);
        assertThat(first.heads()).containsExactly("id: 1 event: available", "id: 1 event: live");
        assertThat(second.heads()).isEqualTo(first.heads());
    }

    @Test
    void eachGetsSignsOfLifeAndWhoTakesNoneIsCounted() {
        ring.begin(0);
        var loop = new Loop(thread, Duration.ofMillis(16), 3, stalled::incrementAndGet, liveFirst);
        var awake = new MemorySink();
        var stuck = new MemorySink();
        stuck.full = true;

        thread.execute(() -> {
            loop.join(subscription(awake));
            loop.join(subscription(stuck));
        });

        await().until(() -> stuck.ended && stalled.get() == 1 && awake.heads().size() > 3);
        assertThat(awake.heads()).contains(": heartbeat");
        assertThat(stalled).hasValue(1);
    }

    @Test
    void oneThatFailsIsCutOffAndTheOthersAreServed() {
        ring.begin(0);
        var loop = new Loop(thread, Duration.ofMillis(16), 3, stalled::incrementAndGet, liveFirst);
        var broken = new MemorySink();
        broken.failing = true;
        var whole = new MemorySink();
        thread.execute(() -> {
            loop.join(subscription(broken));
            loop.join(subscription(whole));
        });
        ring.append(Changes.at(1));

        loop.wake();

        await().until(() -> whole.heads().contains("id: 1 event: available")
                && whole.heads().contains(": heartbeat"));
        assertThat(broken.cut).isTrue();
    }

    /** The page that one of them has makes many turns of the loop. */
    @Test
    void newsGoesOutBeforeTheRestOfWhatIsOld() {
        var feed = new MemoryFeed();
        for (long n = 1; n <= 1000; n++) {
            feed.add(n);
        }
        var reader = new PageReader(feed, Changes.NO_INSTITUTIONS);
        Pages pages = (wanted, found, failed) -> found.accept(reader.read(wanted));
        ring.begin(1000);
        var loop = new Loop(thread, Duration.ofHours(1), 3, stalled::incrementAndGet, liveFirst);
        var replaying = new MemorySink();
        var live = new MemorySink();
        var meanwhile = new AtomicReference<List<String>>();
        thread.execute(() -> {
            Subscription old = subscription(replaying, pages, 0);
            loop.join(old);
            loop.join(subscription(live, pages, 1000));
            old.pump();
            thread.execute(
                    () -> { // the page has come, and its first blocks have been sent
                        ring.append(Changes.at(1001));
                        loop.wake();
                        thread.execute(() -> meanwhile.set(replaying.heads()));
                    });
        });

        await().until(() -> replaying.heads().contains("id: 1001 event: available"));
        assertThat(live.heads()).contains("id: 1001 event: available");
        assertThat(meanwhile.get()).hasSizeBetween(100, 900);
    }

    @Test
    void whoHasLeftIsLeftAlone() throws Exception {
        ring.begin(0);
        var loop = new Loop(thread, Duration.ofMillis(16), 3, stalled::incrementAndGet, liveFirst);
        var sink = new MemorySink();
        thread.submit(() -> {
                    Subscription subscription = subscription(sink);
                    loop.join(subscription);
                    loop.leave(subscription);
                })
                .get();

        loop.wake();

        assertThat(thread.submit(() -> sink.blocks).get()).isEmpty();
        await().until(() ->
                thread.getQueue().isEmpty() || thread.getQueue().stream().allMatch(LoopTest::cancelled));
    }

    private static boolean cancelled(Runnable task) {
        return ((Future<?>) task).isCancelled();
    }

    private Subscription subscription(MemorySink sink) {
        return subscription(sink, (wanted, found, failed) -> {}, 0);
    }

    private Subscription subscription(MemorySink sink, Pages pages, long cursor) {
        StreamRequest all = StreamParameters.read(MultiMap.caseInsensitiveMultiMap(), null);
        var line = new Line(new Blocks(ring), pages, new HeldBytes(1 << 20), liveFirst, events -> {});
        return new Subscription(sink, thread, line, new Selection(all.filter()), all.view(), cursor);
    }
}
