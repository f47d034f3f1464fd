package dev.lectern.parse;

import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesTest {

    @ParameterizedTest
    @CsvSource({
        "Check against delivery.,CHECK_AGAINST_DELIVERY",
        "Seul le prononcé fait foi,CHECK_AGAINST_DELIVERY",
        "Unofficial translation,UNOFFICIAL_TRANSLATION",
        "Correction: the Minister spoke of twelve pumps.,CORRECTION"
    })
    void readsWhatThePublisherSaysOfTheText(String line, NoticeKind kind) {
        assertThat(Notices.of(line)).isEqualTo(new Notice(kind, line, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We must check the budget against the delivery of ships.",
                "The correction of an error takes time."
            })
    void leavesTheSpeakersWordsAlone(String line) {
        assertThat(Notices.of(line)).isNull();
    }
}
