package dev.lectern.history;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GapTest {

    private static final Effort ENOUGH = new Effort(1_000);

    @Test
    void whatCameInThePlaceOfWhatWentIsOneGap() {
        assertThat(Gap.between(List.of("a", "b", "c"), List.of("a", "x", "y", "c"), ENOUGH))
                .containsExactly(new Gap(1, 2, 1, 3));
    }

    @Test
    void whatIsTheSameLiesBetween() {
        assertThat(Gap.between(List.of("a", "b", "c"), List.of("b", "c", "d"), ENOUGH))
                .containsExactly(new Gap(0, 1, 0, 0), new Gap(3, 3, 2, 3));
    }

    @Test
    void equalListsHaveNone() {
        assertThat(Gap.between(List.of("a"), List.of("a"), ENOUGH)).isEmpty();
    }

    @Test
    void isOneWhereToFindThemWouldTakeTooLong() {
        List<String> old = List.of("a", "b", "c", "d", "e");
        List<String> young = List.of("a", "x", "c", "y", "e");

        assertThat(Gap.between(old, young, new Effort(8))).containsExactly(new Gap(1, 4, 1, 4));
    }

    @Test
    void whatBothBeginAndEndWithCostsNothing() {
        var effort = new Effort(4);

        List<Gap> gaps = Gap.between(List.of("a", "a", "b", "a"), List.of("a", "a", "c", "d", "a"), effort);

        assertThat(gaps).containsExactly(new Gap(2, 3, 2, 4));
        assertThat(effort.spent()).isEqualTo(2);
    }

    @Test
    void whatOnlyRepeatsItselfIsNotCutTwice() {
        assertThat(Gap.between(List.of("a", "a"), List.of("a", "a", "a"), new Effort(0)))
                .containsExactly(new Gap(2, 2, 2, 3));
    }
}
