package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainLinesTest {

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
}
