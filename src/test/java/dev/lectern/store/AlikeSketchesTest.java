package dev.lectern.store;

import dev.lectern.likeness.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlikeSketchesTest {

    @Test
    void findsTheEarlierOnesWithEnoughInCommon() {
        var first = new Sketch(List.of(1, 2, 3, 4, 5));
        var other = new Sketch(List.of(5, 6, 7, 8, 9));
        var copy = new Sketch(List.of(1, 2, 3, 4, 6));

        assertThat(AlikeSketches.before(List.of(first, other, copy, first)))
                .map(List::copyOf)
                .satisfiesExactly(
                        likely -> assertThat(likely).isEmpty(),
                        likely -> assertThat(likely).isEmpty(),
                        likely -> assertThat(likely).containsExactly(0),
                        likely -> assertThat(likely).containsExactly(0, 2));
    }

    @Test
    void findsNothingForTextsThatAreTooShortForASketch() {
        var none = new Sketch(List.of());

        assertThat(AlikeSketches.before(List.of(none, none))).allMatch(java.util.Set::isEmpty);
    }
}
