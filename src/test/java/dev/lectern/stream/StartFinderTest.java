package dev.lectern.stream;

import java.time.Instant;
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
    void aKnownPositionNeedsNoDatabase() {
        ring.begin(7);
        feed.away(true);

        assertThat(finder.find(new StartPoint.After(3))).isEqualTo(new StartFinder.Start(3, null));
    }

    @Test
    void whatTheRingKnowsIsKnownAtOnce() {
        ring.begin(7);

        assertThat(finder.known(new StartPoint.Now())).isEqualTo(new StartFinder.Start(7, null));
        assertThat(finder.known(new StartPoint.After(0))).isEqualTo(new StartFinder.Start(0, null));
        assertThat(finder.known(new StartPoint.Unknown("abc"))).isNotNull();
    }

    @Test
    void whatOnlyTheDatabaseKnowsHasToBeAsked() {
        assertThat(finder.known(new StartPoint.Now())).isNull();
        ring.begin(7);

        assertThat(finder.known(new StartPoint.After(8))).isNull();
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
