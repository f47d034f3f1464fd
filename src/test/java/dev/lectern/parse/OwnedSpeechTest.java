package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnedSpeechTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remarks and answers|true",
                "opening remarks at the forum|true",
                "Vision for Europe: speech by Jane Roe|false",
                "Legacy – speech|false",
                "house|false"
            })
    void isASpeechWhenAKindFollowsBeforeABreak(String behind, boolean speech) {
        assertThat(OwnedSpeech.startsAt(Word.of(behind), 0)).isEqualTo(speech);
    }
}
