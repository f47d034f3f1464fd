package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StageDirectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"(Applause.)", "[Interjections.]", "（笑）"})
    void isALineInBrackets(String text) {
        assertThat(StageDirection.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Applause.) Thank you.", "()", "Thank you. (Applause.)", "(a) and (b)"})
    void isNothingElse(String text) {
        assertThat(StageDirection.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(via interpreter) We go on.",
                "(As interpreted.) We go on.",
                "(через переводчика) Мы рады.",
                "(Tomado de la traducción) Vamos."
            })
    void saysThatAnInterpreterSpeaks(String text) {
        assertThat(StageDirection.saysInterpreted(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Laughter.) We go on.", "We interpret the law.", "(inaudible)"})
    void doesNotSaySo(String text) {
        assertThat(StageDirection.saysInterpreted(text)).isFalse();
    }
}
