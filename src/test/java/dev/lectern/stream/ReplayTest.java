package dev.lectern.stream;

import dev.lectern.stream.Pages.Wanted;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Who waits for whom. */
class ReplayTest {

    private final MemoryFeed feed = new MemoryFeed();
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile boolean gone;
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final LiveFirst liveFirst = new LiveFirst(1, () -> 0); // time stands still: nothing is over by itself
    private final HeldBytes held = new HeldBytes(1000);
    private final Replay replay = new Replay(
            new PageReader(feed, Changes.NO_INSTITUTIONS),
            liveFirst,
            held,
            new SmallRyeConfigBuilder()
                    .withMapping(StreamConfig.class)
                    .withDefaultValue("lectern.stream.replays", "1")
                    .build()
                    .getConfigMapping(StreamConfig.class));

    @AfterEach
    void end() {
        ending.countDown();
        replay.stop();
    }

    @Test
    void whoComesDoesNotWaitForThoseWhoReplay() {
        replay.read(wanted(false), page -> stuck(), failure -> {});

        replay.read(wanted(true), page -> order.add("first page"), failure -> {});
        replay.start(() -> order.add("position"), failure -> {});

        await().untilAsserted(() -> assertThat(order).containsExactlyInAnyOrder("first page", "position"));
    }

    @Test
    void aPageWaitsUntilNewsHasGoneOut() {
        liveFirst.joined();
        liveFirst.sending();
        replay.read(wanted(false), page -> order.add("page"), failure -> {});
        replay.read(wanted(true), page -> order.add("first page of another"), failure -> {});
        await().until(() -> order.size() == 1);

        order.add("news");
        liveFirst.sent();

        await().until(() -> order.size() == 3);
        assertThat(order).containsExactly("first page of another", "news", "page");
    }

    @Test
    void forWhoHasGoneNothingIsRead() {
        feed.away(true); // who reads there fails, and tells so
        gone = true;

        replay.read(wanted(true), page -> order.add("page"), failure -> order.add(failure.getMessage()));
        replay.read(wanted(false), page -> order.add("page"), failure -> order.add(failure.getMessage()));

        await().until(() -> order.size() == 2);
        assertThat(order).containsOnly("its reader has gone");
    }

    @Test
    void nothingIsReadWhileTooMuchWaitsForItsReaders() {
        held.add(1001);
        replay.read(wanted(true), page -> order.add("page"), failure -> order.add("failed"));
        replay.start(() -> order.add("what came behind it"), failure -> {});
        await().until(() -> order.size() == 1);

        order.add("some of it was taken");
        held.remove(1);

        await().until(() -> order.size() == 3);
        assertThat(order).containsExactly("what came behind it", "some of it was taken", "page");
    }

    @Test
    void whatCannotBeReadIsTold() {
        feed.away(true);

        replay.read(wanted(false), page -> order.add("page"), failure -> order.add("failed"));

        await().untilAsserted(() -> assertThat(order).containsExactly("failed"));
    }

    private void stuck() {
        try {
            ending.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Wanted wanted(boolean first) {
        StreamFilter all =
                StreamParameters.read(MultiMap.caseInsensitiveMultiMap(), null).filter();
        return new Wanted(0, all, View.SUMMARY, 1 << 20, first, () -> gone);
    }
}
