package dev.lectern.web;

import dev.lectern.frontier.SourceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StateViewTest {

    @Test
    void oneFailureIsNotCalledMany() {
        assertThat(StateView.of(SourceState.FAILING, 1).text()).isEqualTo("The last look failed");
        assertThat(StateView.of(SourceState.FAILING, 3).text()).isEqualTo("3 looks in a row failed");
    }

    @ParameterizedTest
    @EnumSource(names = {"FIELDS_LOST", "FAILING", "FORBIDDEN", "LAYOUT_CHANGED", "BLOCKED"})
    void everyTroubleIsExplained(SourceState state) {
        assertThat(StateView.of(state, 1).meaning()).isNotBlank();
    }
}
