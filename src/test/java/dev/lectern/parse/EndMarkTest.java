package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EndMarkTest {

    @ParameterizedTest
    @ValueSource(strings = {"ENDS", "[End of interview]", "-END-", "(End of transcript.)"})
    void hearsThatATextEnds(String line) {
        assertThat(EndMark.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"In the end.", "The war ends today", "Thank you.", "* * *"})
    void leavesWordsOfASpeaker(String line) {
        assertThat(EndMark.is(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * *", ". . . . .", "###"})
    void tellsALineOfSigns(String line) {
        assertThat(EndMark.isRule(line)).isTrue();
    }
}
