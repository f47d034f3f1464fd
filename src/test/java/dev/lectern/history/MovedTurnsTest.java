package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MovedTurnsTest {

    private static final String FIRST = "The harbour will be dredged before the winter comes.";
    private static final String SECOND = "Ferries to the islands run on every day of the week.";
    private static final String THIRD = "Nobody has to pay a toll at the bridge any more.";

    @Test
    void aTurnThatStandsElsewhereMoved() {
        SpeechComparison compared = SpeechComparison.of(speech(FIRST, SECOND, THIRD), speech(SECOND, THIRD, FIRST));

        assertThat(compared.turns()).extracting(TurnChange::moved).containsExactly(false, false, true);
        assertThat(compared.turns().get(2).before().n()).isEqualTo(1);
        assertThat(compared.same()).isFalse();
    }

    @Test
    void whatChangedInItIsMarked() {
        SpeechComparison compared = SpeechComparison.of(
                speech(FIRST, SECOND, THIRD), speech(SECOND, THIRD, FIRST.replace("winter", "summer")));

        assertThat(compared.turns().get(2).moved()).isTrue();
        assertThat(compared.turns().get(2).paragraphs().get(0))
                .contains(new Segment(Fate.REMOVED, "winter"), new Segment(Fate.ADDED, "summer"));
    }

    @Test
    void whatIsSaidAgainAndAgainDidNotMove() {
        SpeechComparison compared =
                SpeechComparison.of(speech("Thank you.", SECOND, THIRD), speech(SECOND, THIRD, "Thank you."));

        assertThat(compared.turns()).noneMatch(TurnChange::moved);
    }

    @Test
    void anotherTurnIsNoneThatMoved() {
        SpeechComparison compared = SpeechComparison.of(speech(FIRST, SECOND), speech(SECOND, THIRD));

        assertThat(compared.turns()).extracting(TurnChange::fate).containsExactly(Fate.REMOVED, Fate.KEPT, Fate.ADDED);
    }

    private static Speech speech(String... texts) {
        List<String> all = Arrays.asList(texts);
        return SampleChange.at(1)
                .with(
                        "turns",
                        IntStream.range(0, all.size())
                                .mapToObj(i -> new Turn(i + 1, TurnKind.ANSWER, null, null, false, List.of(all.get(i))))
                                .toList())
                .value()
                .speech();
    }
}
