package dev.lectern.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a subscriber costs the others: what is held for it, and the time of its loop. */
class SlowSubscriptionTest extends SubscriptionFixture {

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
        Ring large = ringUpTo(1_500);
        Subscription subscription = from(large, 0, "q=nowhere");

        subscription.pump();

        assertThat(loop).hasSize(1);
        assertThat(sink.heads()).isEmpty();
        settle(subscription);
        assertThat(sink.heads()).containsExactly("id: 1500 event: live");
    }

    @Test
    void lookingAtTextsThatTakesLongLetsOthersHaveTheirTurnSooner() {
        Ring large = ringUpTo(40);
        var look = new AtomicLong();
        clock = () -> look.addAndGet(3_000_000); // who looks at the clock finds that so much has gone
        Subscription subscription = from(large, 0, "q=nowhere");

        subscription.pump();

        assertThat(loop).hasSize(1);
        assertThat(sink.heads()).isEmpty();
        settle(subscription);
        assertThat(sink.heads()).containsExactly("id: 40 event: live");
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
    void whoTakesNothingIsGivenUpWhileItIsTooMuchAlsoWhenTheSocketIsNotFull() {
        announce(1, 9);
        sink.keeping = true;
        Subscription subscription = from(0, "");
        settle(subscription);
        held.add(2 << 20); // others

        List<Boolean> kept = List.of(subscription.tick(20), subscription.tick(20));

        assertThat(kept).containsExactly(true, false);
        assertThat(sink.ended).isTrue();
    }

    @Test
    void whatWasReadIsHeldUntilItIsTakenAndNoLonger() {
        announce(1, 9);
        sink.keeping = true;
        Subscription subscription = from(0, "");
        settle(subscription);
        assertThat(held.count()).isPositive();

        sink.kept.forEach(Runnable::run);

        assertThat(held.count()).isZero();
    }

    @Test
    void whoIsLiveIsCountedUntilTheyGo() {
        announce(1, 2);
        Subscription subscription = from(2, "");
        settle(subscription);
        liveFirst.sending();
        assertThat(liveFirst.pause(liveFirst.now())).isPositive();

        subscription.closed();
        subscription.closed();

        assertThat(liveFirst.pause(liveFirst.now())).isZero();
        settle(from(2, ""));
        assertThat(liveFirst.pause(liveFirst.now())).isPositive();
    }

    @Test
    void whoTakesSlowlyAndSteadilyIsKept() {
        announce(1, 9);
        sink.narrow = true;
        Subscription subscription = from(0, "");
        settle(subscription);
        List<Boolean> kept = new ArrayList<>();

        for (int sign = 0; sign < 4; sign++) {
            kept.add(subscription.tick(2)); // full again
            sink.full = false; // but something was taken
            settle(subscription);
        }

        assertThat(kept).containsOnly(true);
        assertThat(sink.ended).isFalse();
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

    /** Larger than that of the fixture. */
    private static Ring ringUpTo(int last) {
        var ring = new Ring(last, Long.MAX_VALUE);
        ring.begin(0);
        for (long n = 1; n <= last; n++) {
            ring.append(Changes.at(n));
        }
        return ring;
    }
}
