package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionTest {

    private static final String SPOKEN = "I thank you all, my friends, and we go on. ";
    private static final String TOLD = "The ferry left the quay at noon with nobody aboard. ";

    @Test
    void aTitleOfASpeechAndWordsOfASpeakerAreEnough() {
        Decision decision = decide("Remarks at the harbour", facts(), turns(SPOKEN), 100);

        assertThat(decision).isEqualTo(new Decision.Speech());
    }

    @Test
    void anAddressToListenersMakesUpForATitleThatSaysNothing() {
        List<TurnDraft> turns = turns(SPOKEN);
        turns.get(0).paragraphs.add(0, "Mr President, ladies and gentlemen,");

        Decision decision = decide("Kosovo", facts(), turns, 100);

        assertThat(decision).isEqualTo(new Decision.Speech());
    }

    @Test
    void questionsWithoutLabelsAreNoSpeechWhereTheAnswersTellOfOthers() {
        TurnDraft question = new TurnDraft(TurnKind.QUESTION, null, null);
        question.paragraphs.add("Who can apply?");
        TurnDraft answer = new TurnDraft(TurnKind.ANSWER, null, null);
        answer.paragraphs.add(TOLD.repeat(10));

        Decision decision = decide("Questions and answers on the ferry", facts(), List.of(question, answer), 100);

        assertThat(decision).isInstanceOf(Decision.NotASpeech.class);
    }

    @Test
    void aListOfSpeechesIsNone() {
        Decision decision = Decision.of("Remarks at the harbour", facts(), turns(SPOKEN), 100, false, true);

        assertThat(decision).isInstanceOf(Decision.NotASpeech.class);
    }

    @Test
    void questionsAndAnswersAreASpeechWhateverTheTitleSays() {
        TurnDraft question = new TurnDraft(TurnKind.QUESTION, null, "Question");
        question.paragraphs.add("Why?");
        TurnDraft answer = new TurnDraft(TurnKind.ANSWER, "Jane Roe", "Jane Roe");
        answer.paragraphs.add(SPOKEN.repeat(10));

        Decision decision = decide("Kosovo", facts(), List.of(question, answer), 100);

        assertThat(decision).isEqualTo(new Decision.Speech());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Frequently asked questions on the ferry", "FAQ", "Häufige Fragen", "Preguntas frecuentes"})
    void questionsThatAreOftenAskedAreNoSpeech(String title) {
        TurnDraft question = new TurnDraft(TurnKind.QUESTION, null, "Q");
        question.paragraphs.add("Who can apply?");
        TurnDraft answer = new TurnDraft(TurnKind.ANSWER, null, "A");
        answer.paragraphs.add("We help you to apply within thirty days. ".repeat(10));

        Decision decision = decide(title, facts(), List.of(question, answer), 100);

        assertThat(reason(decision)).contains("often asked");
    }

    @Test
    void somebodyWhoAnswersThemSpeaks() {
        TurnDraft question = new TurnDraft(TurnKind.QUESTION, null, "Q");
        question.paragraphs.add("Who can apply?");
        TurnDraft answer = new TurnDraft(TurnKind.ANSWER, "Jane Roe", "Jane Roe");
        answer.paragraphs.add(SPOKEN.repeat(10));

        Decision decision = decide("FAQ with the Mayor", facts(), List.of(question, answer), 100);

        assertThat(decision).isEqualTo(new Decision.Speech());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"About", "Speech therapy in our schools", "Minister opens ferry"})
    void aStoryIsNoSpeech(@Nullable String title) {
        Decision decision = decide(title, facts(), turns(TOLD), 100);

        assertThat(reason(decision)).contains("news story");
    }

    @Test
    void aStoryThatQuotesIsNoSpeech() {
        List<TurnDraft> turns = turns("The Mayor opened the bridge. “I thank you, we did it, my friends,” she said. ");

        Decision decision = decide("Mayor opens bridge", facts(), turns, 150);

        assertThat(reason(decision)).contains("third person");
    }

    @ParameterizedTest
    @CsvSource({
        "Page not found,error page",
        "Seite nicht gefunden,error page",
        "Travel advice: Velmora,travel advice",
        "All speeches,lists other pages",
        "Photo gallery: the bridge,photos"
    })
    void aTitleOfAnotherSortOfPageSaysWhatThePageIs(String title, String reason) {
        Decision decision = decide(title, facts(), turns(TOLD), 100);

        assertThat(decision).isInstanceOf(Decision.NotASpeech.class);
        assertThat(((Decision.NotASpeech) decision).evidence()).isEqualTo(Evidence.TITLE);
        assertThat(reason(decision)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "We use cookies to improve your experience. Accept all cookies.,cookies",
        "Please log in to read on.,log in",
        "Please verify you are human before you continue.,person",
        "A transcript will be published here after the event.,not there yet"
    })
    void aShortTextOfAnotherSortSaysWhatThePageIs(String text, String reason) {
        List<TurnDraft> turns = turns(TOLD);
        turns.get(0).paragraphs.add(text);

        Decision decision = decide("Remarks by the Mayor", facts(), turns, 80);

        assertThat(reason(decision)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two of the miners were not found in the first hours.",
                "On Tuesday something went wrong.",
                "Every bag goes through a security check."
            })
    void aShortSpeechMayUseWordsOfAnErrorPage(String sentence) {
        List<TurnDraft> turns = turns(SPOKEN);
        turns.get(0).paragraphs.add(sentence);

        Decision decision = decide("Statement by the Mayor on the accident", facts(), turns, 110);

        assertThat(decision).isEqualTo(new Decision.Speech());
    }

    @Test
    void aSpeechMayBeAboutPhotos() {
        Decision decision =
                decide("Remarks by the Mayor at the exhibition “Photos of the North”", facts(), turns(SPOKEN), 100);

        assertThat(decision).isEqualTo(new Decision.Speech());
    }

    @Test
    void aFewWordsAreNoSpeechAndTheReasonCountsThem() {
        Decision decision = decide("Remarks by the Mayor", facts(), turns(SPOKEN), 12);

        assertThat(reason(decision)).contains("12 words").contains("at least 40");
    }

    private static Facts facts() {
        return new Facts();
    }

    private static Decision decide(@Nullable String title, Facts facts, List<TurnDraft> turns, int words) {
        return Decision.of(title, facts, turns, words, false, false);
    }

    private static String reason(Decision decision) {
        return decision instanceof Decision.NotASpeech other ? other.reason() : "a speech";
    }

    private static List<TurnDraft> turns(String text) {
        TurnDraft turn = new TurnDraft(TurnKind.REMARKS, null, null);
        turn.paragraphs.add(text.repeat(10));
        return List.of(turn);
    }
}
