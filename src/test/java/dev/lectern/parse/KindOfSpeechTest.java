package dev.lectern.parse;

import dev.lectern.speech.SpeechKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KindOfSpeechTest {

    @ParameterizedTest
    @CsvSource({
        "Remarks by the Mayor,REMARKS",
        "Remarks at a Joint Press Conference,NEWS_CONFERENCE",
        "Address and answers,ADDRESS",
        "Интервью министра,INTERVIEW",
        "Discours du maire,ADDRESS",
        "Rede des Bürgermeisters,ADDRESS",
        "The addressee moved,",
        "Harbour day,"
    })
    void readsWhatATitleCallsTheText(String title, @Nullable SpeechKind kind) {
        assertThat(KindOfSpeech.named(title)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Full text of the address by the Mayor",
                "English rendering of PM’s remarks",
                "Text of PM’s address"
            })
    void theFormOfATextMayStandBeforeItsKind(String title) {
        assertThat(KindOfSpeech.opens(title)).isTrue();
    }

    @Test
    void prefersTheLongerOfTwoThatBeginAtOnePlace() {
        SpeechKind kind = KindOfSpeech.named("Entrevista coletiva concedida pela ministra");

        assertThat(kind).isEqualTo(SpeechKind.NEWS_CONFERENCE);
    }
}
