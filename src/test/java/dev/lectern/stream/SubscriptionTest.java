package dev.lectern.stream;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionTest extends SubscriptionFixture {

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
    void aSocketThatTakesABlockWhileItIsWrittenGetsItOnce() {
        announce(1, 9);
        Subscription subscription = from(0, "");
        sink.drained = subscription::pump;

        settle(subscription);

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
}
