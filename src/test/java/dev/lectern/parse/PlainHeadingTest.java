package dev.lectern.parse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainHeadingTest {

    @Test
    void theWholeTitleWinsOverARubricAndASection() {
        PlainHeading heading = find(
                "Press Conferences",
                "Press Conference by Foreign Press Secretary Anna Roe",
                "3 May 2019",
                "Opening Remarks",
                "The Briefing Room");

        assertThat(heading.title()).isEqualTo("Press Conference by Foreign Press Secretary Anna Roe");
    }

    @Test
    void whatIsPrintedTwiceIsTakenWithoutTheNameOfTheSite() {
        PlainHeading heading = find(
                "Interview with Anna Roe, Minister of Ports, on the new bridge. | speeches.example",
                "Interview with Anna Roe, Minister of Ports, on the new bridge.");

        assertThat(heading)
                .isEqualTo(new PlainHeading("Interview with Anna Roe, Minister of Ports, on the new bridge.", 2));
    }

    @Test
    void noTitleBeginsInSmallLetters() {
        assertThat(find("press conference of the president").title()).isNull();
    }

    private static PlainHeading find(String... lines) {
        return PlainHeading.find(
                java.util.stream.Stream.of(lines).map(Block::paragraph).toList(), null);
    }

    private static final String TEXT = "I thank you all for coming to our city today, my friends. "
            .repeat(5)
            .strip();

    @Test
    void findsTheLineThatNamesASpeech() {
        PlainHeading heading = PlainHeading.find(blocks("The Gazette", "Remarks by the Mayor", "Oslo", TEXT), null);

        assertThat(heading).isEqualTo(new PlainHeading("Remarks by the Mayor", 2));
    }

    @Test
    void findsTheDeclaredTitleAgainWhateverItsCase() {
        PlainHeading heading = PlainHeading.find(blocks("Media release", "KOSOVO", TEXT), "Kosovo");

        assertThat(heading).isEqualTo(new PlainHeading("Kosovo", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo, 3 May 2020|I thank you",
                "3 May 2020|I thank you",
                "That is the point where the debate on the bridge must|end and the work begin"
            })
    void takesNeitherADatelineNorABrokenSentence(String line, String next) {
        PlainHeading heading = PlainHeading.find(blocks(line, next, TEXT), null);

        assertThat(heading.title()).isNotEqualTo(line);
    }

    @Test
    void takesNoNoticeForTheTitle() {
        PlainHeading heading = PlainHeading.find(blocks("Embargoed until delivery", TEXT), null);

        assertThat(heading).isEqualTo(new PlainHeading(null, 0));
    }

    @Test
    void looksNoFurtherThanTheText() {
        PlainHeading heading = PlainHeading.find(blocks(TEXT, "Remarks by the Mayor", TEXT), null);

        assertThat(heading).isEqualTo(new PlainHeading(null, 0));
    }

    private static List<Block> blocks(String... lines) {
        return Arrays.stream(lines).map(Block::paragraph).toList();
    }
}
