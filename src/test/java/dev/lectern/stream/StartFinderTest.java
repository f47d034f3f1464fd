package dev.lectern.stream;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartFinderTest {

    private final MemoryFeed feed = new MemoryFeed();
    private final Ring ring = new Ring(10, Long.MAX_VALUE);
    private final StartFinder finder = new StartFinder(ring, feed);

    @Test
    void nowIsTheEndOfTheRing() {
        ring.begin(7);

        assertThat(finder.find(new StartPoint.Now())).isEqualTo(new StartFinder.Start(7, null));
    }

    @Test
    void nowIsTheEndOfTheFeedUntilTheRingBegins() {
        feed.add(1, 2);

        assertThat(finder.find(new StartPoint.Now())).isEqualTo(new StartFinder.Start(2, null));
    }

    @Test
    void aPositionOfTheRingNeedsNoDatabase() {
        ring.begin(7);
        ring.append(Changes.at(8));
        feed.away(true);

        assertThat(finder.find(new StartPoint.After(7))).isEqualTo(new StartFinder.Start(7, null));
        assertThat(finder.find(new StartPoint.After(8))).isEqualTo(new StartFinder.Start(8, null));
    }

    @Test
    void anOlderPositionIsLookedUp() {
        feed.add(1, 2, 3, 4);
        ring.begin(3);

        assertThat(finder.find(new StartPoint.After(1))).isEqualTo(new StartFinder.Start(1, null));
    }

    @Test
    void aPositionThatWasLostIsAGap() {
        feed.add(1, 2, 7, 8);
        ring.begin(0);
        List.of(1, 2, 7, 8).forEach(position -> ring.append(Changes.at(position)));

        StartFinder.Start start = finder.find(new StartPoint.After(4));

        assertThat(start.cursor()).isEqualTo(6);
        assertThat(start.gap()).hasToString("id: 6\nevent: gap\ndata: {\"asked\":4,\"servedFrom\":7}\n\n");
    }

    @Test
    void aPositionThatWasLostLongAgoIsAGapToo() {
        feed.add(1, 2, 7, 8);
        ring.begin(8);

        StartFinder.Start start = finder.find(new StartPoint.After(4));

        assertThat(start.cursor()).isEqualTo(6);
        assertThat(start.gap()).asString().contains("{\"asked\":4,\"servedFrom\":7}");
    }

    @Test
    void whatTheRingKnowsIsKnownAtOnce() {
        ring.begin(7);

        assertThat(finder.known(new StartPoint.Now())).isEqualTo(new StartFinder.Start(7, null));
        assertThat(finder.known(new StartPoint.After(7))).isEqualTo(new StartFinder.Start(7, null));
        assertThat(finder.known(new StartPoint.Unknown("abc"))).isNotNull();
    }

    @Test
    void whatOnlyTheDatabaseKnowsHasToBeAsked() {
        assertThat(finder.known(new StartPoint.Now())).isNull();
        ring.begin(7);

        assertThat(finder.known(new StartPoint.After(8))).isNull();
        assertThat(finder.known(new StartPoint.After(6))).isNull();
        assertThat(finder.known(new StartPoint.Since(Instant.EPOCH))).isNull();
    }

    @Test
    void aPositionThatOnlyAnotherProcessHasYetIsNoGap() {
        ring.begin(1);
        feed.add(1, 2, 3);

        assertThat(finder.find(new StartPoint.After(3))).isEqualTo(new StartFinder.Start(3, null));
    }

    @Test
    void aPositionInTheFutureIsAGap() {
        ring.begin(1);
        feed.add(1, 2, 3);

        StartFinder.Start start = finder.find(new StartPoint.After(99));

        assertThat(start.cursor()).isEqualTo(3);
        assertThat(start.gap()).hasToString("id: 3\nevent: gap\ndata: {\"asked\":99,\"servedFrom\":4}\n\n");
    }

    @Test
    void whatIsNoPositionIsAGap() {
        ring.begin(3);

        StartFinder.Start start = finder.find(new StartPoint.Unknown("abc"));

        assertThat(start.cursor()).isEqualTo(3);
        assertThat(start.gap()).asString().contains("{\"asked\":\"abc\",\"servedFrom\":4}");
    }

    @Test
    void aMomentIsLookedUpInTheFeed() {
        assertThat(finder.find(new StartPoint.Since(Instant.EPOCH)).cursor()).isZero();
    }
}
