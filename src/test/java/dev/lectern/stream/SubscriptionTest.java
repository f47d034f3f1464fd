package dev.lectern.stream;

import dev.lectern.store.ReadFailed;
import io.vertx.core.MultiMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionTest {

    private final MemoryFeed feed = new MemoryFeed();
    private final Ring ring = new Ring(4, Long.MAX_VALUE);
    private final MemorySink sink = new MemorySink();
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final HeldBytes held = new HeldBytes(1 << 20);
    private final List<Integer> events = new ArrayList<>();
    private final PageReader reader = new PageReader(feed.inPagesOf(2), Changes.NO_INSTITUTIONS);
    private final Pages pages = (wanted, found, failed) -> {
        try {
            found.accept(reader.read(wanted));
        } catch (ReadFailed e) {
            failed.accept(e);
        }
    };

    @Test
    void aClientThatBeginsNowIsToldThatItIsLive() {
        announce(1, 3);

        Subscription subscription = from(3, "");
        settle(subscription);
        announce(4, 4);
        settle(subscription);

        assertThat(sink.heads()).containsExactly("id: 3 event: live", "id: 4 event: available");
    }

    @Test
    void replaysThenJoinsTheRingWithoutGapOrRepeat() {
        announce(1, 9);

        settle(from(0, ""));

        assertThat(sink.heads()).containsExactlyElementsOf(events(1, 9, "id: 9 event: live"));
    }

    @Test
    void fallsBackToTheDatabaseWhenTheRingHasMovedOn() {
        announce(1, 2);
        Subscription subscription = from(0, "");
        settle(subscription);
        sink.full = true;
        announce(3, 20);
        settle(subscription);

        sink.full = false;
        settle(subscription);

        assertThat(sink.heads().stream()
                        .filter(head -> head.contains("available"))
                        .toList())
                .containsExactlyElementsOf(events(1, 20));
        assertThat(sink.heads().stream().filter(head -> head.contains("live"))).hasSize(1);
    }

    @Test
    void aFullClientGetsNothing() {
        announce(1, 9);
        sink.full = true;

        settle(from(0, ""));

        assertThat(sink.blocks).isEmpty();
    }

    @Test
    void aFilteredClientIsMovedOnByTheHeartbeat() {
        announce(1, 3);

        Subscription subscription = from(0, "kind=lecture");
        settle(subscription);
        announce(4, 5);
        settle(subscription);
        subscription.tick(10);
        subscription.tick(10);

        assertThat(sink.heads()).containsExactly("id: 3 event: live", ": heartbeat", "id: 5", ": heartbeat");
    }

    @Test
    void aHoleInThePositionsIsTold() {
        feed.add(1, 2, 7, 8);
        new RingKeeper(ring, feed, Changes.NO_INSTITUTIONS, () -> {}, change -> {}).catchUp();

        settle(from(0, ""));

        assertThat(sink.heads())
                .containsExactly(
                        "id: 1 event: available",
                        "id: 2 event: available",
                        "id: 6 event: gap",
                        "id: 7 event: available",
                        "id: 8 event: available",
                        "id: 8 event: live");
        assertThat(sink.blocks.get(2)).contains("{\"asked\":3,\"servedFrom\":7}");
    }

    @Test
    void aHoleBelowTheRingIsTold() {
        ring.begin(5);
        ring.append(Changes.at(6));

        settle(from(2, ""));

        assertThat(sink.heads()).containsExactly("id: 5 event: gap", "id: 6 event: available", "id: 6 event: live");
        assertThat(sink.blocks.get(0)).contains("{\"asked\":3,\"servedFrom\":6}");
    }

    @Test
    void waitsWhileTheDatabaseIsAwayAndGoesOnWithTheNextTick() {
        announce(1, 9);
        feed.away(true);
        Subscription subscription = from(0, "");
        settle(subscription);
        assertThat(sink.blocks).isEmpty();

        feed.away(false);
        subscription.tick(10);
        settle(subscription);

        assertThat(sink.heads()).contains("id: 1 event: available", "id: 9 event: live");
    }

    @Test
    void waitsForARingThatHasNotBegun() {
        feed.add(1, 2);
        Subscription subscription = from(0, "");
        settle(subscription);
        assertThat(sink.heads()).containsExactlyElementsOf(events(1, 2));

        new RingKeeper(ring, feed, Changes.NO_INSTITUTIONS, subscription::pump, change -> {}).catchUp();
        settle(subscription);

        assertThat(sink.heads()).containsExactlyElementsOf(events(1, 2, "id: 2 event: live"));
    }

    @Test
    void aClientThatTakesNothingForTooLongIsClosedWithAWord() {
        announce(1, 1);
        Subscription subscription = from(0, "");
        sink.full = true;

        List<Boolean> kept =
                Stream.generate(() -> subscription.tick(3)).limit(3).toList();

        assertThat(kept).containsExactly(true, true, false);
        assertThat(sink.ended).isTrue();
        assertThat(sink.heads()).last().asString().startsWith(": closed");
    }

    @Test
    void leavesWithAWordAndWritesNothingAfterIt() {
        announce(1, 1);
        Subscription subscription = from(1, "");
        settle(subscription);

        subscription.leave("goodbye");
        settle(subscription);
        announce(2, 2);
        settle(subscription);
        subscription.tick(3);

        assertThat(sink.heads()).containsExactly("id: 1 event: live", ": goodbye");
    }

    @Test
    void givesTheViewThatWasAskedFor() {
        announce(1, 1);

        settle(from(0, "view=summary"));

        assertThat(sink.blocks.get(0)).contains("\"excerpt\"").doesNotContain("\"turns\"");
    }

    private void announce(long from, long to) {
        if (!ring.begun()) {
            ring.begin(from - 1);
        }
        for (long n = from; n <= to; n++) {
            feed.add(n);
            ring.append(Changes.at(n));
        }
    }

    @Test
    void whatWasReadForASlowClientIsReadAgainWhenSomeOfItWasErased() {
        announce(1, 9);
        Subscription subscription = from(0, "");
        subscription.pump(); // reads a page
        sink.full = true;
        loop.remove().run(); // takes it in
        feed.put(Changes.erased(1, 1));

        subscription.readAgain();
        loop.remove().run();
        sink.full = false;
        settle(subscription);

        assertThat(sink.heads())
                .startsWith("id: 1 event: withdrawn", "id: 2 event: available")
                .hasSize(10);
    }

    @Test
    void countsWhatItSent() {
        announce(1, 9);

        settle(from(0, ""));

        assertThat(events.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9);
        assertThat(held.count()).isZero();
    }

    @Test
    void nothingIsHeldForASlowClientWhenAllTogetherHoldTooMuch() {
        announce(1, 9);
        Subscription subscription = from(0, "");
        subscription.pump();
        held.add(2 << 20); // others
        sink.full = true;
        loop.remove().run();

        assertThat(held.count()).isEqualTo(2 << 20);

        sink.full = false;
        settle(subscription);
        assertThat(sink.heads()).containsExactlyElementsOf(events(1, 9, "id: 9 event: live"));
    }

    @Test
    void lookingPastWhatIsNotWantedLetsOthersOfTheLoopHaveTheirTurn() {
        var large = new Ring(2_000, Long.MAX_VALUE);
        large.begin(0);
        for (long n = 1; n <= 1_500; n++) {
            large.append(Changes.at(n));
        }
        Subscription subscription = from(large, 0, "q=nowhere");

        subscription.pump();

        assertThat(loop).hasSize(1);
        assertThat(sink.heads()).isEmpty();
        settle(subscription);
        assertThat(sink.heads()).containsExactly("id: 1500 event: live");
    }

    @Test
    void getsNoMoreWhileTheSocketHasNotTakenTheLastAndAllTogetherHoldTooMuch() {
        announce(1, 9);
        sink.keeping = true;
        held.add(2 << 20); // others
        Subscription subscription = from(0, "");

        settle(subscription);

        assertThat(sink.heads()).containsExactlyElementsOf(events(1, 2));
        sink.keeping = false;
        sink.kept.forEach(Runnable::run);
        settle(subscription);
        assertThat(sink.heads()).containsExactlyElementsOf(events(1, 9, "id: 9 event: live"));
    }

    @Test
    void whoGoesHoldsNothing() {
        announce(1, 9);
        Subscription subscription = from(0, "");
        subscription.pump();
        sink.full = true;
        loop.remove().run();
        assertThat(held.count()).isPositive();

        subscription.closed();

        assertThat(held.count()).isZero();
    }

    private Subscription from(long cursor, String query) {
        return from(ring, cursor, query);
    }

    private Subscription from(Ring ring, long cursor, String query) {
        MultiMap given = MultiMap.caseInsensitiveMultiMap();
        if (!query.isEmpty()) {
            given.add(query.substring(0, query.indexOf('=')), query.substring(query.indexOf('=') + 1));
        }
        StreamRequest asked = StreamParameters.read(given, null);
        return new Subscription(
                sink,
                loop::add,
                new Subscription.Line(new Blocks(ring), pages, held, events::add),
                new Selection(asked.filter()),
                asked.view(),
                cursor);
    }

    private void settle(Subscription subscription) {
        subscription.pump();
        for (Runnable task = loop.poll(); task != null; task = loop.poll()) {
            task.run();
        }
    }

    private static List<String> events(long from, long to, String... then) {
        var heads = new java.util.ArrayList<String>();
        for (long n = from; n <= to; n++) {
            heads.add("id: " + n + " event: available");
        }
        heads.addAll(List.of(then));
        return heads;
    }
}
