package dev.lectern.stream;

import dev.lectern.store.ReadFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RingKeeperTest {

    private final MemoryFeed feed = new MemoryFeed();
    private final Ring ring = new Ring(1000, Long.MAX_VALUE);
    private final List<Long> arrived = new ArrayList<>();
    private int news;
    private final RingKeeper keeper =
            new RingKeeper(ring, feed, Changes.NO_INSTITUTIONS, () -> news++, change -> arrived.add(change.position()));

    @Test
    void beginsWithTheNewestChanges() {
        feed.add(LongStream.rangeClosed(1, 400).toArray());

        keeper.catchUp();

        assertThat(ring.floor()).isEqualTo(144);
        assertThat(ring.last()).isEqualTo(400);
        assertThat(arrived).as("history is no arrival").isEmpty();
    }

    @Test
    void beginsWithFewerWhenTheyAreLong() {
        feed.add(LongStream.rangeClosed(1, 400).toArray());
        var lookingAtFew = new RingKeeper(
                ring,
                feed.inPagesOf(50),
                Changes.NO_INSTITUTIONS,
                () -> news++,
                change -> arrived.add(change.position()));

        lookingAtFew.catchUp();

        assertThat(ring.floor()).isEqualTo(368);
        assertThat(ring.last()).isEqualTo(400);
        assertThat(arrived).as("history is no arrival").isEmpty();
    }

    @Test
    void beginsOnAnEmptyFeed() {
        keeper.catchUp();

        assertThat(ring.begun()).isTrue();
        assertThat(ring.last()).isZero();
    }

    @Test
    void fillsAHoleOfTheTopicFromTheFeed() {
        keeper.catchUp();
        feed.add(1, 2, 3, 4);

        boolean there = keeper.upTo(3);

        assertThat(there).isTrue();
        assertThat(arrived).containsExactly(1L, 2L, 3L, 4L);
        assertThat(news).isPositive();
    }

    @Test
    void aRepeatOnTheTopicChangesNothing() {
        feed.add(1, 2);
        keeper.catchUp();
        int before = news;

        boolean there = keeper.upTo(1);

        assertThat(there).isTrue();
        assertThat(news).isEqualTo(before);
    }

    @Test
    void saysWhenTheFeedIsBehindTheTopic() {
        keeper.catchUp();
        feed.add(1);

        assertThat(keeper.upTo(3)).isFalse();
        assertThat(ring.last()).isEqualTo(1);
    }

    @Test
    void anErasedSpeechIsErasedFromTheRingToo() {
        feed.add(1, 2, 3);
        keeper.catchUp();
        feed.put(Changes.erased(2, 2));
        feed.put(Changes.erased(4, 2));

        keeper.upTo(4);

        assertThat(texts()).hasSize(4);
        assertThat(texts().get(1)).startsWith("withdrawn").doesNotContain("no. 2", "Ships");
        assertThat(texts().get(0)).contains("no. 1");
        assertThat(texts().get(2)).contains("no. 3");
    }

    @Test
    void whatAnotherToldWhileItWasTheErasedSpeechIsErasedFromTheRingToo() {
        feed.add(1, 2, 3);
        keeper.catchUp();
        feed.put(Changes.erased(3, 3));
        feed.put(Changes.erased(4, 2));

        keeper.upTo(4);

        assertThat(texts().get(2)).doesNotContain("no. 3", "Ships");
    }

    @Test
    void anErasureThatTheFeedDoesNotTellYetIsTriedAgain() {
        feed.add(1);
        keeper.catchUp();
        feed.put(Changes.erased(1, 1));
        feed.put(Changes.erased(2, 1));
        feed.awayAfter(1);

        assertThatThrownBy(() -> keeper.upTo(2)).isInstanceOf(ReadFailed.class);
        feed.away(false);
        keeper.upTo(2);

        assertThat(texts().get(0)).doesNotContain("Ships");
        assertThat(ring.last()).isEqualTo(2);
    }

    private List<String> texts() {
        var found = (Ring.Reading.Found) ring.after(0, 100);
        return found.changes().stream()
                .map(change -> change.word() + sent(change.full()) + sent(change.summary()))
                .toList();
    }

    @Test
    void goesOnOverWhatIsLost() {
        feed.add(1);
        keeper.catchUp();

        feed.given(5);
        keeper.giveUp(5);
        feed.add(6);
        keeper.upTo(6);

        assertThat(ring.last()).isEqualTo(6);
        assertThat(arrived).containsExactly(6L);
    }

    @Test
    void whatIsGivenWhileItIsGivenUpIsTakenIn() {
        feed.add(1);
        keeper.catchUp();
        keeper.upTo(2);
        feed.add(2);
        feed.given(2);

        RingKeeper.End end = keeper.giveUp(2);

        assertThat(end).isEqualTo(RingKeeper.End.CAME);
        assertThat(arrived).containsExactly(2L);
    }

    @Test
    void leavesOutAPositionThatNoRelayHasGiven() {
        feed.add(1);
        keeper.catchUp();

        RingKeeper.End end = keeper.giveUp(999_999_999_999L);

        assertThat(end).isEqualTo(RingKeeper.End.NOT_GIVEN);
        assertThat(ring.last()).isEqualTo(1);
    }

    @Test
    void whatAReplicaDoesNotHaveYetIsTakenInWhenItComes() {
        keeper.catchUp();
        feed.given(1);
        keeper.giveUp(2);
        feed.add(1, 2);
        feed.given(2);

        keeper.lookAgain();

        assertThat(arrived).containsExactly(1L, 2L);
    }

    @Test
    void whatNoRelayHasGivenIsNotLookedForAgain() {
        keeper.catchUp();
        keeper.giveUp(999_999_999_999L);
        feed.add(1);
        feed.given(1);

        keeper.lookAgain();

        assertThat(arrived).as("the topic has not told it").isEmpty();
    }

    @Test
    void catchesUpAfterABreak() {
        feed.add(1);
        keeper.catchUp();
        feed.add(2, 3);

        keeper.catchUp();

        assertThat(arrived).containsExactly(2L, 3L);
    }

    private static String sent(Event event) {
        return event.frame(new FrameMemory()).bytes().toString(UTF_8);
    }
}
