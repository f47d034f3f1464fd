package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechSignsTest {
    @Test
    void anAddressInTheFirstPersonIsEnough() {
        SpeechSigns signs = SpeechSigns.of(
                "Kosovo",
                new Facts(),
                List.of(turn(
                        "Ladies and gentlemen,", "We meet today and I thank you for all that you have done for us.")));

        assertThat(signs.areEnough()).isTrue();
    }

    @Test
    void aStatementOfAMinistryMaySpeakInTheThirdPerson() {
        Facts facts = new Facts();
        facts.place("Velmora", Evidence.DATELINE);

        SpeechSigns signs = SpeechSigns.of(
                "Statement by the Ministry of Tides",
                facts,
                List.of(turn("The Ministry regrets that the quay was closed without notice to the towns.")));

        assertThat(signs.areEnough()).isTrue();
    }

    @Test
    void aReportIsNotEnoughWhateverItsTitle() {
        SpeechSigns signs = SpeechSigns.of(
                "Address of the new harbour office",
                new Facts(),
                List.of(turn("The office of the harbour moved to the old quay on Monday and opens at nine.")));

        assertThat(signs.areEnough()).isFalse();
    }

    private static TurnDraft turn(String... paragraphs) {
        TurnDraft turn = new TurnDraft(TurnKind.REMARKS, null, null);
        turn.paragraphs.addAll(List.of(paragraphs));
        return turn;
    }
}
