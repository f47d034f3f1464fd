package dev.lectern.history;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GapTest {

    @Test
    void whatCameInThePlaceOfWhatWentIsOneGap() {
        assertThat(Gap.between(List.of("a", "b", "c"), List.of("a", "x", "y", "c")))
                .containsExactly(new Gap(1, 2, 1, 3));
    }

    @Test
    void whatIsTheSameLiesBetween() {
        assertThat(Gap.between(List.of("a", "b", "c"), List.of("b", "c", "d")))
                .containsExactly(new Gap(0, 1, 0, 0), new Gap(3, 3, 2, 3));
    }

    @Test
    void equalListsHaveNone() {
        assertThat(Gap.between(List.of("a"), List.of("a"))).isEmpty();
    }
}
