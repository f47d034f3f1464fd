package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainLinesTest {

    @Test
    void joinsTheLinesOfAHeadingInTheMiddleOfTheSheetAndPartsAtARule() {
        String line = "The harbour was built by people who had no time to spare, long ago and far away.\n";
        String text = "For Immediate Release                                              July 26, 1993\n"
                + "________________________________________\n"
                + "                    PRESS CONFERENCE BY THE MAYOR\n"
                + "                         WITH THE HARBOUR PRESS\n"
                + "                         Saltmere Hotel\n\n"
                + line.repeat(5);

        List<Block> blocks = PlainLines.blocks(text);

        assertThat(blocks.stream().map(Block::text).limit(3))
                .containsExactly(
                        "For Immediate Release July 26, 1993",
                        "PRESS CONFERENCE BY THE MAYOR WITH THE HARBOUR PRESS",
                        "Saltmere Hotel");
    }

    private static final String WIDE = "This line is as wide as the column in which the text was set. ";

    @Test
    void partsParagraphsAtBlankLinesAndCountsThem() {
        List<Block> blocks = PlainLines.blocks("One.\n\n\nTwo.\n");

        assertThat(blocks)
                .containsExactly(
                        Block.plain(Block.Kind.PARAGRAPH, "One.", 0), Block.plain(Block.Kind.PARAGRAPH, "Two.", 2));
    }

    @Test
    void joinsLinesThatWereBrokenByWidth() {
        String text = (WIDE + "\n").repeat(6) + "The end.";

        List<Block> blocks = PlainLines.blocks(text);

        assertThat(blocks).singleElement().extracting(Block::text).isEqualTo(WIDE.repeat(6) + "The end.");
    }

    @Test
    void keepsShortLinesApart() {
        List<Block> blocks = PlainLines.blocks("3 Ropewalk\nSaltmere\nVelmora\nPhone 12\nFax 13\n");

        assertThat(blocks).hasSize(5);
    }

    @Test
    void keepsAWideGapBehindALabelAsItsColon() {
        List<Block> blocks = PlainLines.blocks("     Q    Why now?\r\n");

        assertThat(blocks).singleElement().extracting(Block::text).isEqualTo("Q: Why now?");
    }

    @Test
    void givesNothingForNothing() {
        List<Block> blocks = PlainLines.blocks(" \n\t\n\u00A0\n");

        assertThat(blocks).isEmpty();
    }

    @Test
    void joinsWordsThatWerePartedAtTheEndOfALineAndKeepsThoseOfACompound() {
        String text = (WIDE + "\n").repeat(4) + "The words of this line are as wide as the column, and inter-\n"
                + "national words go on in the next one, which is a well-\nknown habit of those who set them.";

        List<Block> blocks = PlainLines.blocks(text);

        assertThat(blocks)
                .singleElement()
                .extracting(Block::text)
                .asString()
                .endsWith(
                        "and international words go on in the next one, which is a well-known habit of those who set them.");
    }

    @Test
    void goesOnWithAWordBehindANumberAHeadAndAFormFeed() {
        String page = (WIDE + "\n").repeat(7) + "The words of this line are as wide as the column, and inter\u00AD\n\n";
        String text = page + "1\n\n\fHarbour Council\n\nnational. " + page + "2\n\n\fHarbour Council\n\nnational.";

        List<Block> blocks = PlainLines.blocks(text);

        assertThat(blocks)
                .singleElement()
                .extracting(Block::text)
                .asString()
                .contains("and international. This")
                .endsWith("and international.");
    }

    @Test
    void goesOnWithACapitalOnTheNextPageAndNotBehindATitle() {
        String wide = WIDE.strip().replace(".", "") + "\n";
        String next = "Marlow Bay has a column of its own, which is as wide as that one\n" + wide.repeat(5);

        assertThat(PlainLines.blocks(wide.repeat(5) + "\n\f" + next)).hasSize(1);
        assertThat(PlainLines.blocks("Remarks on the width of columns in which a text was set\n\n\f" + next))
                .hasSize(2);
    }

    @Test
    void startsAParagraphWithALabelOnTheNextPage() {
        String text = (WIDE + "\n").repeat(5) + "\fQuestion: " + WIDE + "\n" + WIDE;

        assertThat(PlainLines.blocks(text)).hasSize(2);
    }

    @Test
    void joinsNoWordOfVerse() {
        List<Block> blocks =
                PlainLines.blocks("when the moon is half-\nway over the hill,\nand still\nand still\nand still");

        assertThat(blocks).map(Block::text).contains("when the moon is half-", "way over the hill,");
    }
}
