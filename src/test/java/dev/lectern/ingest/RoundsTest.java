package dev.lectern.ingest;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundsTest {

    @Test
    void whatHasTheSameKeyKeepsItsOrder() {
        List<List<String>> rounds =
                Rounds.of(List.of("a1", "b1", "a2", "c1", "a3", "b2"), text -> text.substring(0, 1));

        assertThat(rounds).containsExactly(List.of("a1", "b1", "c1"), List.of("a2", "b2"), List.of("a3"));
    }

    @Test
    void nothingNeedsNoRound() {
        assertThat(Rounds.of(List.<String>of(), text -> text)).isEmpty();
    }
}
