package dev.lectern.parse;

import dev.lectern.speech.Person;
import dev.lectern.speech.SpeechKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnReaderTest {

    private final Cast cast = new Cast(List.of(new Person("Jane Roe", "President")));
    private final Facts facts = new Facts();

    @Test
    void opensATurnAtEachLabel() {
        List<Block> body = List.of(
                Block.paragraph("Question: Why now?"),
                Block.paragraph("Jane Roe: Because the tide waits for nobody."),
                Block.paragraph("It never did."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ANSWERS);

        assertThat(turns)
                .map(TurnReaderTest::line)
                .containsExactly(
                        "QUESTION null [Why now?]",
                        "ANSWER Jane Roe [Because the tide waits for nobody., It never did.]");
    }

    @Test
    void takesWhatFollowsAQuestionForItsAnswerWhereOnlyQuestionsAreLabelled() {
        List<Block> body = List.of(
                Block.paragraph("Q: Why now?"),
                Block.paragraph("Because the tide waits for nobody."),
                Block.paragraph("It never did."),
                Block.paragraph("Q: And who pays?"),
                Block.paragraph("We all do."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ANSWERS);

        assertThat(turns)
                .map(TurnReaderTest::line)
                .containsExactly(
                        "QUESTION null [Why now?]",
                        "ANSWER Jane Roe [Because the tide waits for nobody., It never did.]",
                        "QUESTION null [And who pays?]",
                        "ANSWER Jane Roe [We all do.]");
    }

    @Test
    void givesWordsWithoutLabelToThePersonOfTheTitle() {
        List<Block> body = List.of(Block.paragraph("I thank you all."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ADDRESS);

        assertThat(turns).map(TurnReaderTest::line).containsExactly("REMARKS Jane Roe [I thank you all.]");
    }

    @Test
    void goesOnWithTheSameVoiceBehindAHeadingOrAStageDirection() {
        List<Block> body = List.of(
                Block.paragraph("I thank you all."),
                Block.paragraph("(Applause.)"),
                Block.plain(Block.Kind.HEADING, "The harbour", 1),
                Block.paragraph("Let me speak of ships."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ADDRESS);

        assertThat(turns)
                .map(TurnReaderTest::line)
                .containsExactly(
                        "REMARKS Jane Roe [I thank you all., (Applause.), The harbour, Let me speak of ships.]");
    }

    @Test
    void keepsHeadingsAndStageDirectionsBetweenTwoVoicesApart() {
        List<Block> body = List.of(
                Block.paragraph("Question: Why now?"),
                Block.paragraph("(Laughter.)"),
                Block.plain(Block.Kind.HEADING, "The harbour", 1),
                Block.paragraph("Jane Roe: Because."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ANSWERS);

        assertThat(turns)
                .map(TurnReaderTest::line)
                .containsExactly(
                        "QUESTION null [Why now?]",
                        "NARRATION null [Laughter.]",
                        "HEADING null [The harbour]",
                        "ANSWER Jane Roe [Because.]");
    }

    @Test
    void leavesAColonInsideASentenceAlone() {
        List<Block> body = List.of(Block.paragraph("One thing is certain: we shall build the bridge."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ADDRESS);

        assertThat(turns).singleElement().extracting(turn -> turn.label).isNull();
    }

    @Test
    void takesNoticesOutOfTheText() {
        List<Block> body = List.of(Block.paragraph("Unofficial translation"), Block.paragraph("I thank you all."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ADDRESS);

        assertThat(turns).hasSize(1);
        assertThat(facts.notices).singleElement().extracting("text").isEqualTo("Unofficial translation");
    }

    @Test
    void takesBoldLinesForHeadingsUnlessTheyEndAsSentences() {
        List<Block> body = List.of(bold("The harbour"), Block.paragraph("Ships."), bold("We shall build it."));

        List<TurnDraft> turns = TurnReader.read(body, facts, cast, SpeechKind.ADDRESS);

        assertThat(turns)
                .map(TurnReaderTest::line)
                .containsExactly("HEADING null [The harbour]", "REMARKS Jane Roe [Ships., We shall build it.]");
    }

    private static Block bold(String text) {
        return new Block(Block.Kind.PARAGRAPH, text, text.length(), 1, 0, Set.of());
    }

    private static String line(TurnDraft turn) {
        return turn.kind + " " + turn.speaker + " " + turn.paragraphs;
    }
}
