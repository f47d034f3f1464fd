package dev.lectern.frontier;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourceStateTest {

    @Test
    void withoutAListingASourceWaits() {
        assertThat(SourceState.of(List.of(), Traffic.NONE, false)).isEqualTo(SourceState.WAITING);
    }

    @Test
    void oneListingThatWasNotLookedAtYetIsNoTrouble() {
        assertThat(SourceState.of(List.of(SourceState.WELL, SourceState.WAITING), Traffic.NONE, false))
                .isEqualTo(SourceState.WELL);
    }

    @Test
    void theWorstListingCounts() {
        assertThat(SourceState.of(
                        List.of(SourceState.FAILING, SourceState.BLOCKED, SourceState.WELL), Traffic.NONE, false))
                .isEqualTo(SourceState.BLOCKED);
    }

    @Test
    void aFewPagesTurnedAwayAmongManyAreNoBlock() {
        var traffic = new Traffic(100, 0, 0, 40, 0, 3, 0);

        assertThat(SourceState.of(List.of(SourceState.WELL), traffic, false)).isEqualTo(SourceState.WELL);
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleHasAStateAndAWordInTheTable(Trouble trouble) {
        assertThat(SourceState.of(trouble)).isGreaterThan(SourceState.WELL);
        assertThat(Trouble.of(trouble.word())).contains(trouble);
    }

    @Test
    void aSourceThatIsReadWorseIsNotWell() {
        assertThat(SourceState.of(List.of(SourceState.WELL), Traffic.NONE, true))
                .isEqualTo(SourceState.FIELDS_LOST);
        assertThat(SourceState.of(List.of(SourceState.FAILING), Traffic.NONE, true))
                .isEqualTo(SourceState.FAILING);
    }
}
