package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TurnDraftTest {

    @ParameterizedTest
    @CsvSource({"When does it run?,true", "متى تعمل؟,true", "It runs.,false"})
    void knowsWhetherItAsks(String words, boolean asks) {
        TurnDraft turn = new TurnDraft(TurnKind.REMARKS, null, null);
        turn.paragraphs.add(words);

        assertThat(turn.asks()).isEqualTo(asks);
    }

    @Test
    void takesTheBracketsOffAStageDirection() {
        TurnDraft turn = new TurnDraft(TurnKind.NARRATION, null, null);
        turn.paragraphs.add("(Applause.)");

        turn.unwrap();

        assertThat(turn.paragraphs).containsExactly("Applause.");
    }

    @ParameterizedTest
    @CsvSource({"Answer,true", "Anna Roe,false", ",true"})
    void knowsALabelThatNamesNobody(String label, boolean word) {
        assertThat(new TurnDraft(TurnKind.ANSWER, null, label).isByWord()).isEqualTo(word);
    }

    @Test
    void hearsTheInterpreterInItsLabel() {
        TurnDraft turn = new TurnDraft(TurnKind.ANSWER, null, "President Roe (via interpreter)");

        assertThat(turn.interpreted).isTrue();
        assertThat(turn.isVoice()).isTrue();
    }
}
