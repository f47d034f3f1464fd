package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionTest {

    private static final String SPOKEN = "I thank you all, my friends, and we go on. ";
    private static final String TOLD = "The ferry left the quay at noon with nobody aboard. ";

    @Test
    void aTitleOfASpeechAndWordsOfASpeakerAreEnough() {
        String reason = Decision.reasonAgainst("Remarks at the harbour", new Facts(), turns(SPOKEN), 100);

        assertThat(reason).isNull();
    }

    @Test
    void speakerPlaceAndDateMakeUpForATitleThatSaysNothing() {
        Facts facts = new Facts();
        facts.person(new Person("Jane Roe", null), Evidence.DATELINE);
        facts.place("Oslo", Evidence.DATELINE);
        facts.spoken(DateReader.first("3 May 2020"), Evidence.DATELINE);

        String reason = Decision.reasonAgainst("Kosovo", facts, turns(TOLD), 100);

        assertThat(reason).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"About", "Speech therapy in our schools"})
    void aStoryIsNoSpeech(@Nullable String title) {
        String reason = Decision.reasonAgainst(title, new Facts(), turns(TOLD), 100);

        assertThat(reason).startsWith("The page does not look like a speech");
    }

    @Test
    void aFewWordsAreNoSpeechAndTheReasonCountsThem() {
        String reason = Decision.reasonAgainst("Remarks by the Mayor", new Facts(), turns(SPOKEN), 12);

        assertThat(reason).contains("12 words").contains("at least 40");
    }

    private static List<TurnDraft> turns(String text) {
        TurnDraft turn = new TurnDraft(TurnKind.REMARKS, null, null);
        turn.paragraphs.add(text.repeat(10));
        return List.of(turn);
    }
}
