package dev.lectern.web;

import dev.lectern.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevisionsTest {

    @Test
    void comparesTheLastTwoThatWereAnnounced() {
        assertThat(Revisions.of(null, List.of(5, 3, 1))).isEqualTo(new Revisions(3, 5));
    }

    @Test
    void hasNothingToCompareWhenThereIsOne() {
        assertThat(Revisions.of(null, List.of(1))).isNull();
    }

    @Test
    void readsAPair() {
        assertThat(Revisions.of("1..2", List.of(2, 1))).isEqualTo(new Revisions(1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1..", "..2", "a..b", "0..1", "2..2", "1..99999999999"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Revisions.of(text, List.of(2, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'compare'");
    }
}
