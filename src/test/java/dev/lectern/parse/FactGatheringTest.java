package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactGatheringTest {

    private static final Block TEXT = Block.paragraph("I thank you all for coming to our city today.");

    @Test
    void takesTheEndOfTheTitleBeforeTheLines() {
        Facts facts = gather("Remarks by President Jane Roe, Kigali, June 3, 2018", "Moscow, 5 June 2018");

        assertThat(facts.place).isEqualTo("Kigali");
        assertThat(facts.spokenOn).hasToString("2018-06-03");
        assertThat(facts.people).containsExactly(new Person("Jane Roe", "President"));
        assertThat(facts.evidence).containsEntry("spokenOn", Evidence.TITLE);
    }

    @Test
    void wordsBeforeAColonAreAPersonWhenThePageSpeaksOfOne() {
        Facts facts = gather("Jane Roe: Money and harbours", "A lecture that was given by the Governor, Jane Roe.");

        assertThat(facts.people).extracting(Person::name).containsExactly("Jane Roe");
    }

    @Test
    void wordsBeforeAColonAreASubjectWhenThePageSpeaksOfNobody() {
        Facts facts = gather("Climate Change: Time to Act", "The Ministry of Climate Change has printed this.");

        assertThat(facts.people).isEmpty();
    }

    @Test
    void takesTheDateOfAnAnniversaryForNoDateOfTheSpeech() {
        Facts facts = gather("Address by President Jane Roe on the anniversary of 8 May 1945", "7 May 2020");

        assertThat(facts.spokenOn).hasToString("2020-05-07");
    }

    @Test
    void takesNoDayThatATitleRecallsAtItsEndForTheDayOfTheSpeech() {
        Facts facts = gather(
                "Speech on the anniversary of the fall of the Berlin Wall, 9 November 1989", "Kiel, 8 November 2019");

        assertThat(facts.spokenOn).hasToString("2019-11-08");
        assertThat(facts.place).isEqualTo("Kiel");
    }

    @Test
    void keepsTheEndOfATitleThatRecallsAnEvent() {
        Facts facts = gather("Speech on the anniversary of the fall of the Wall, Berlin, 9 November 2019");

        assertThat(facts.spokenOn).hasToString("2019-11-09");
        assertThat(facts.place).isEqualTo("Berlin");
    }

    @Test
    void givesNoDateWhereThePageHasOnlyThatOfAnAnniversary() {
        Facts facts = gather("Address by President Jane Roe on the anniversary of 8 May 1945");

        assertThat(facts.spokenOn).isNull();
        assertThat(facts.evidence).doesNotContainKey("spokenOn");
    }

    @Test
    void theDateThatTheSourceNamesComesFirst() {
        PageText page = new PageText(
                Metadata.NONE.withHintedDate("4 June 2018"),
                "Remarks, Kigali, June 3, 2018",
                Evidence.HEADING,
                List.of(),
                List.of(TEXT));

        Facts facts = FactGathering.of(page, Hints.NONE).facts();

        assertThat(facts.spokenOn).hasToString("2018-06-04");
    }

    private static Facts gather(String title, String... lines) {
        List<Block> preamble = List.of(lines).stream().map(Block::paragraph).toList();
        PageText page = new PageText(Metadata.NONE, title, Evidence.HEADING, preamble, List.of(TEXT));
        return FactGathering.of(page, Hints.NONE).facts();
    }
}
