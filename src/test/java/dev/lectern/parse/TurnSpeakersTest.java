package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnSpeakersTest {
    @Test
    void givesOnePersonTheFullestNameOfThePage() {
        Cast cast = new Cast(List.of());
        TurnDraft first = new TurnDraft(TurnKind.REMARKS, cast.who("Mr Downing"), "Mr Downing");
        TurnDraft second = new TurnDraft(TurnKind.REMARKS, cast.who("Alexander Downing"), "Alexander Downing");

        TurnSpeakers.settle(List.of(first, second), cast);

        assertThat(first.speaker).isEqualTo("Alexander Downing");
    }

    @Test
    void givesTheOpeningToTheOnlyOneWhoSpeaks() {
        TurnDraft opening = new TurnDraft(TurnKind.REMARKS, null, null);
        TurnDraft answer = new TurnDraft(TurnKind.ANSWER, "Jane Roe", "Jane Roe");

        TurnSpeakers.own(List.of(opening, answer));

        assertThat(opening.speaker).isEqualTo("Jane Roe");
    }

    @Test
    void givesItToNobodyWhenTwoSpeak() {
        TurnDraft opening = new TurnDraft(TurnKind.REMARKS, null, null);
        TurnDraft one = new TurnDraft(TurnKind.REMARKS, "Jane Roe", "Jane Roe");
        TurnDraft two = new TurnDraft(TurnKind.REMARKS, "John Doe", "John Doe");

        TurnSpeakers.own(List.of(opening, one, two));

        assertThat(opening.speaker).isNull();
    }
}
