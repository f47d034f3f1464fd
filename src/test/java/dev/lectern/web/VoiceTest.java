package dev.lectern.web;

import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VoiceTest {

    @Test
    void tellsQuestionAndAnswerApartInWords() {
        List<Voice> voices = Voice.of(
                List.of(
                        turn(1, TurnKind.QUESTION, null, "Question"),
                        turn(2, TurnKind.ANSWER, "Ada Miren", "Ada Miren")),
                List.of(),
                false);

        assertThat(voices).extracting(Voice::tag).containsExactly("Question", "Answer");
        assertThat(voices).extracting(Voice::name).containsExactly(null, "Ada Miren");
    }

    @Test
    void doesNotNameTheSameVoiceTwiceInARow() {
        List<Voice> voices = Voice.of(
                List.of(
                        turn(1, TurnKind.REMARKS, "Ada Miren", null),
                        turn(2, TurnKind.REMARKS, "Ada Miren", null),
                        turn(3, TurnKind.REMARKS, "Ben Oake", null)),
                List.of(),
                false);

        assertThat(voices).extracting(Voice::name).containsExactly("Ada Miren", null, "Ben Oake");
    }

    @Test
    void saysThatAnInterpreterSpeaks() {
        var turn = new Turn(1, TurnKind.REMARKS, "Ada Miren", null, true, List.of("Good morning."));

        assertThat(Voice.of(List.of(turn), List.of(), false).get(0).tag()).isEqualTo("Interpreted");
    }

    private static Turn turn(int n, TurnKind kind, String speaker, String label) {
        return new Turn(n, kind, speaker, label, false, List.of("Words."));
    }
}
