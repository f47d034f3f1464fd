package dev.lectern.parse;

import dev.lectern.speech.Person;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModeratorsTest {

    private final Cast cast = new Cast(List.of(new Person("Jane Roe", "Minister")), "Minister Jane Roe at a briefing");

    @Test
    void whoOnlyGivesTheWordToThePressLeads() {
        List<TurnDraft> turns = List.of(
                turn(TurnKind.REMARKS, "Jane Roe", "Good morning."),
                turn(TurnKind.REMARKS, "Pruitt", "We will now turn to questions."),
                new TurnDraft(TurnKind.QUESTION, null, "QUESTION"),
                turn(TurnKind.ANSWER, "Jane Roe", "Because."));

        Moderators.settle(turns, cast);

        assertThat(turns)
                .map(turn -> turn.kind)
                .containsExactly(TurnKind.REMARKS, TurnKind.MODERATION, TurnKind.QUESTION, TurnKind.ANSWER);
    }

    @Test
    void whoAnswersOnceDoesNotLead() {
        List<TurnDraft> turns = List.of(
                turn(TurnKind.REMARKS, "Pruitt", "Good morning."),
                new TurnDraft(TurnKind.QUESTION, null, "QUESTION"),
                turn(TurnKind.ANSWER, "Pruitt", "Because."));

        Moderators.settle(turns, cast);

        assertThat(turns).map(turn -> turn.kind).containsExactly(TurnKind.REMARKS, TurnKind.QUESTION, TurnKind.ANSWER);
    }

    @Test
    void whoSpeaksAtLengthDoesNotLead() {
        List<TurnDraft> turns = List.of(
                turn(TurnKind.REMARKS, "Pruitt", "We built a bridge. ".repeat(50)),
                new TurnDraft(TurnKind.QUESTION, null, "QUESTION"),
                turn(TurnKind.ANSWER, "Jane Roe", "Because."));

        Moderators.settle(turns, cast);

        assertThat(turns).map(turn -> turn.kind).containsExactly(TurnKind.REMARKS, TurnKind.QUESTION, TurnKind.ANSWER);
    }

    private static TurnDraft turn(TurnKind kind, String speaker, String text) {
        TurnDraft turn = new TurnDraft(kind, speaker, speaker);
        turn.paragraphs.add(text);
        return turn;
    }
}
