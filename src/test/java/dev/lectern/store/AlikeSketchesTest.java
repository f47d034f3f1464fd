package dev.lectern.store;

import dev.lectern.likeness.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlikeSketchesTest {

    @Test
    void tellsWithWhichEarlierOnesEachHasHowManyInCommon() {
        var first = new Sketch(List.of(1, 2, 3, 4, 5));
        var other = new Sketch(List.of(5, 6, 7, 8, 9));
        var copy = new Sketch(List.of(1, 2, 3, 4, 6));

        assertThat(AlikeSketches.shared(List.of(first, other, copy, first)))
                .isEqualTo(List.of(Map.of(), Map.of(0, 1), Map.of(0, 4, 1, 1), Map.of(0, 5, 1, 1, 2, 4)));
    }

    @Test
    void findsNothingForTextsThatAreTooShortForASketch() {
        var none = new Sketch(List.of());

        assertThat(AlikeSketches.shared(List.of(none, none))).allMatch(Map::isEmpty);
    }
}
