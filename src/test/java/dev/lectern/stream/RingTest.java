package dev.lectern.stream;

import dev.lectern.stream.Ring.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RingTest {

    @Test
    void beforeItBeginsEverythingIsElsewhere() {
        var ring = new Ring(4, Long.MAX_VALUE);

        assertThat(ring.begun()).isFalse();
        assertThat(ring.after(0, 10)).isInstanceOf(Reading.Behind.class);
    }

    @Test
    void givesWhatFollowsACursor() {
        Ring ring = filled(4, 0, 3);

        assertThat(positions(ring.after(1, 10))).containsExactly(2L, 3L);
        assertThat(positions(ring.after(0, 2))).containsExactly(1L, 2L);
        assertThat(positions(ring.after(3, 10))).isEmpty();
        assertThat(positions(ring.after(99, 10))).isEmpty();
    }

    @Test
    void whatFellOffIsElsewhereToTheExactPosition() {
        Ring ring = filled(4, 0, 10);

        assertThat(ring.floor()).isEqualTo(6);
        assertThat(positions(ring.after(6, 10))).containsExactly(7L, 8L, 9L, 10L);
        assertThat(ring.after(5, 10)).isInstanceOf(Reading.Behind.class);
    }

    @Test
    void beginsAfterAPosition() {
        Ring ring = filled(4, 100, 102);

        assertThat(ring.after(99, 10)).isInstanceOf(Reading.Behind.class);
        assertThat(positions(ring.after(100, 10))).containsExactly(101L, 102L);
    }

    @Test
    void dropsRepeats() {
        Ring ring = filled(4, 0, 3);

        boolean added = ring.append(Changes.at(2));

        assertThat(added).isFalse();
        assertThat(positions(ring.after(0, 10))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void findsItsWayOverHoles() {
        Ring ring = filled(8, 0, 2);
        ring.skipTo(9);

        ring.append(Changes.at(10));
        ring.append(Changes.at(20));

        assertThat(positions(ring.after(2, 10))).containsExactly(10L, 20L);
        assertThat(positions(ring.after(5, 10))).containsExactly(10L, 20L);
        assertThat(positions(ring.after(15, 10))).containsExactly(20L);
    }

    @Test
    void keepsWithinItsBytesButAlwaysTheNewest() {
        int one = Changes.at(1).bytes();
        var ring = new Ring(100, one * 2L + 10);
        ring.begin(0);

        for (long n = 1; n <= 5; n++) {
            ring.append(Changes.at(n));
        }

        assertThat(positions(ring.after(3, 10))).containsExactly(4L, 5L);
        assertThat(ring.floor()).isEqualTo(3);
        var tiny = new Ring(100, 1);
        tiny.begin(0);
        tiny.append(Changes.at(1));
        assertThat(positions(tiny.after(0, 10))).containsExactly(1L);
    }

    private static Ring filled(int most, long from, long to) {
        var ring = new Ring(most, Long.MAX_VALUE);
        ring.begin(from);
        for (long n = from + 1; n <= to; n++) {
            ring.append(Changes.at(n));
        }
        return ring;
    }

    private static List<Long> positions(Reading reading) {
        return ((Reading.Found) reading)
                .changes().stream().map(Change::position).toList();
    }
}
