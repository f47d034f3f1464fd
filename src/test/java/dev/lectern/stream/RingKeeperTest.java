package dev.lectern.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RingKeeperTest {

    private final MemoryFeed feed = new MemoryFeed();
    private final Ring ring = new Ring(1000, Long.MAX_VALUE);
    private final List<Long> arrived = new ArrayList<>();
    private int news;
    private final RingKeeper keeper =
            new RingKeeper(ring, feed, () -> news++, change -> arrived.add(change.position()));

    @Test
    void beginsWithTheNewestChanges() {
        feed.add(LongStream.rangeClosed(1, 400).toArray());

        keeper.catchUp();

        assertThat(ring.floor()).isEqualTo(144);
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
    void goesOnOverWhatIsLost() {
        feed.add(1);
        keeper.catchUp();

        keeper.giveUp(5);
        feed.add(6);
        keeper.upTo(6);

        assertThat(ring.last()).isEqualTo(6);
        assertThat(arrived).containsExactly(6L);
    }

    @Test
    void catchesUpAfterABreak() {
        feed.add(1);
        keeper.catchUp();
        feed.add(2, 3);

        keeper.catchUp();

        assertThat(arrived).containsExactly(2L, 3L);
    }
}
