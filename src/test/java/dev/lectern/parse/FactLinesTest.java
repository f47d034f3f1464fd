package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FactLinesTest {

    private static final Block TEXT = Block.paragraph("I thank you all for coming to our city today.");

    private final Facts facts = new Facts();

    @Test
    void readsLabelledLinesAndLeavesTheText() {
        List<Block> rest = read(page("Venue: Candlewick", "Date: 3 May 2020", "Speaker: Jane Roe, Governor"), facts);

        assertThat(rest).containsExactly(TEXT);
        assertThat(facts.place).isEqualTo("Candlewick");
        assertThat(facts.spokenOn).hasToString("2020-05-03");
        assertThat(facts.people).containsExactly(new Person("Jane Roe", "Governor"));
        assertThat(facts.evidence).containsEntry("place", Evidence.DATELINE);
    }

    @Test
    void aDateInsideASentenceIsNotThatOfTheSpeech() {
        read(
                page("She spoke to the families on the anniversary of the flood of 7 July 2005 and laid a wreath."),
                facts);

        assertThat(facts.spokenOn).isNull();
    }

    @Test
    void theDayOfTheVisitIsThatOfNoSpeech() {
        List<Block> rest = read(page("Today is Friday, 24 November 2026"), facts);

        assertThat(rest).containsExactly(TEXT);
        assertThat(facts.spokenOn).isNull();
    }

    @Test
    void anOccasionInsideASentenceIsNotThatOfTheSpeech() {
        Block lead = Block.paragraph("She spoke at the opening of the harbour and thanked the crews.");

        read(new PageText(Metadata.NONE, "Remarks", Evidence.HEADING, List.of(lead), List.of(TEXT)), facts);

        assertThat(facts.event).isNull();
    }

    @Test
    void readsALabelWhoseValueStandsInTheNextLine() {
        List<Block> rest = read(page("Venue:", "Candlewick Hall"), facts);

        assertThat(rest).containsExactly(TEXT);
        assertThat(facts.place).isEqualTo("Candlewick Hall");
    }

    @Test
    void readsThePlaceAboveAClockTime() {
        List<Block> rest = read(page("East Room", "Saltmere, Velmora", "1:12 P.M. EDT"), facts);

        assertThat(rest).containsExactly(TEXT);
        assertThat(facts.place).isEqualTo("East Room, Saltmere, Velmora");
        assertThat(facts.spokenOn).isNull();
    }

    @Test
    void readsWhoSpeaksFromALineUnderTheTitle() {
        List<Block> rest = read(page("Remarks by Governor Edward Gramlich"), facts);

        assertThat(rest).containsExactly(TEXT);
        assertThat(facts.people).containsExactly(new Person("Edward Gramlich", "Governor"));
    }

    @ParameterizedTest
    @CsvSource({"Published: 4 May 2020,2020-05-04", "Veröffentlicht am 12.11.2021,2021-11-12"})
    void aDateOfPublicationIsNoDateOfTheSpeech(String line, String date) {
        read(page(line), facts);

        assertThat(facts.spokenOn).isNull();
        assertThat(facts.place).isNull();
        assertThat(facts.publishedOn).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stand: 12.11.2021", "Last updated 4 May 2020", "Mis à jour le 4 mai 2020"})
    void aDateOnWhichThePageWasChangedIsNoFact(String line) {
        List<Block> rest = read(page(line), facts);

        assertThat(rest).containsExactly(TEXT);
        assertThat(facts.spokenOn).isNull();
        assertThat(facts.publishedOn).isNull();
    }

    @Test
    void readsTheHeadOfACentralBank() {
        List<Block> rest = read(
                page(
                        "Remarks by",
                        "Ingrid P. Halloran",
                        "Deputy Governor",
                        "at the",
                        "Meeting of the Harbour Economists",
                        "Port Selby, Velmora",
                        "3 May 2019"),
                facts);

        assertThat(rest).containsExactly(TEXT);
        assertThat(facts.people).containsExactly(new Person("Ingrid P. Halloran", "Deputy Governor"));
        assertThat(facts.place).isEqualTo("Port Selby, Velmora");
        assertThat(facts.spokenOn).hasToString("2019-05-03");
    }

    @Test
    void takesThePlaceFromBehindAnEvent() {
        String line =
                "Place: At the Conference of the Keepers of Lights and Buoys in 2022, St. Louis, Missouri (by video)";

        read(page(line), facts);

        assertThat(facts.place).isEqualTo("St. Louis, Missouri");
    }

    @Test
    void keepsNotices() {
        read(page("Check against delivery"), facts);

        assertThat(facts.notices).singleElement().extracting("kind").isEqualTo(NoticeKind.CHECK_AGAINST_DELIVERY);
    }

    private static List<Block> read(PageText page, Facts facts) {
        return FactLines.read(page, facts, new Commemoration(page, Hints.NONE, facts.page));
    }

    private static PageText page(String... lines) {
        List<Block> body = new ArrayList<>();
        for (String line : lines) {
            body.add(Block.paragraph(line));
        }
        body.add(TEXT);
        return new PageText(Metadata.NONE, "Remarks", Evidence.HEADING, List.of(), body);
    }
}
