package dev.lectern.parse;

import dev.lectern.speech.Person;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnKindsTest {

    private final Cast cast = new Cast(List.of(new Person("Jane Roe", null)), "Interview with President Smith");

    @Test
    void whoIsAnnouncedAnswersOnceAQuestionWasPut() {
        List<TurnDraft> turns = List.of(
                remarks("Jane Roe", "Jane Roe", "Good morning."),
                new TurnDraft(TurnKind.QUESTION, null, "Question"),
                remarks("Jane Roe", "Jane Roe", "Because."));

        new TurnKinds(cast, SpeechKind.NEWS_CONFERENCE).settle(turns);

        assertThat(turns).map(turn -> turn.kind).containsExactly(TurnKind.REMARKS, TurnKind.QUESTION, TurnKind.ANSWER);
    }

    @Test
    void whoAsksBeforeAnAnnouncedPersonSpeaksPutsAQuestion() {
        List<TurnDraft> turns =
                List.of(remarks("John Doe", "John Doe", "Why?"), remarks("Jane Roe", "Jane Roe", "Because."));

        new TurnKinds(cast, SpeechKind.INTERVIEW).settle(turns);

        assertThat(turns).map(turn -> turn.kind).containsExactly(TurnKind.QUESTION, TurnKind.ANSWER);
    }

    @Test
    void whoSpeaksFirstWithoutAskingLeadsTheMeetingToItsEnd() {
        List<TurnDraft> turns = List.of(
                remarks("John Doe", "John Doe", "Welcome."),
                remarks("Jane Roe", "Jane Roe", "Thank you."),
                remarks("John Doe", "John Doe", "Goodbye."));

        new TurnKinds(cast, SpeechKind.MEETING).settle(turns);

        assertThat(turns)
                .map(turn -> turn.kind)
                .containsExactly(TurnKind.MODERATION, TurnKind.REMARKS, TurnKind.MODERATION);
    }

    @Test
    void severalPeopleOfASpeechWithoutQuestionsAllGiveRemarks() {
        List<TurnDraft> turns =
                List.of(remarks("John Doe", "John Doe", "Welcome?"), remarks("Jane Roe", "Jane Roe", "Thank you."));

        new TurnKinds(cast, SpeechKind.ADDRESS).settle(turns);

        assertThat(turns).map(turn -> turn.kind).containsOnly(TurnKind.REMARKS);
    }

    @Test
    void aCallFromTheAudienceIsNoQuestionAndWhoGoesOnAnswersNobody() {
        TurnDraft call = new TurnDraft(TurnKind.QUESTION, null, "AUDIENCE MEMBER");
        call.paragraphs.add("We love you!");
        List<TurnDraft> turns = List.of(
                remarks("Jane Roe", "Jane Roe", "Hello."), call, remarks("Jane Roe", "Jane Roe", "I love you back."));

        new TurnKinds(cast, SpeechKind.REMARKS).settle(turns);

        assertThat(turns).map(turn -> turn.kind).containsOnly(TurnKind.REMARKS);
    }

    @Test
    void theAudienceAsksWhereOneOfItDoes() {
        TurnDraft call = new TurnDraft(TurnKind.QUESTION, null, "AUDIENCE MEMBER");
        call.paragraphs.add("I would like to know about the ferry.");
        List<TurnDraft> turns =
                List.of(remarks("Jane Roe", "Jane Roe", "Hello."), call, remarks("Jane Roe", "Jane Roe", "In May."));

        new TurnKinds(cast, SpeechKind.REMARKS).settle(turns);

        assertThat(turns).map(turn -> turn.kind).containsExactly(TurnKind.REMARKS, TurnKind.QUESTION, TurnKind.ANSWER);
    }

    @Test
    void theOfficeThatTheTitleNamesAnswers() {
        List<TurnDraft> turns = List.of(
                new TurnDraft(TurnKind.QUESTION, null, "Q"),
                remarks(null, "THE PRESIDENT", "Is it not?"),
                remarks(null, "PRESIDENT SMITH", "It is."));

        new TurnKinds(cast, SpeechKind.INTERVIEW).settle(turns);

        assertThat(turns).map(turn -> turn.kind).containsExactly(TurnKind.QUESTION, TurnKind.ANSWER, TurnKind.ANSWER);
    }

    private static TurnDraft remarks(@Nullable String speaker, String label, String text) {
        TurnDraft turn = new TurnDraft(TurnKind.REMARKS, speaker, label);
        turn.paragraphs.add(text);
        return turn;
    }
}
