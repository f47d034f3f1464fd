package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownBlocksTest {

    @Test
    void tellsHeadingsOfBothForms() {
        List<Block> blocks = MarkdownBlocks.blocks("Remarks\n-------\ntext\n## Part one\nmore text\n");

        assertThat(blocks)
                .extracting(block -> block.kind() + " " + block.text())
                .containsExactly("HEADING Remarks", "PARAGRAPH text", "HEADING Part one", "PARAGRAPH more text");
    }

    @Test
    void tellsQuotesAndItems() {
        List<Block> blocks = MarkdownBlocks.blocks("> Time and tide\n\n* one\n\n- two\n");

        assertThat(blocks).extracting(Block::kind).containsExactly(Block.Kind.QUOTE, Block.Kind.ITEM, Block.Kind.ITEM);
    }
}
