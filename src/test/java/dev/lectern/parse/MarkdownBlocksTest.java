package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownBlocksTest {

    @Test
    void tellsHeadingsOfBothForms() {
        List<Block> blocks = MarkdownBlocks.blocks("Remarks\n-------\ntext\n## Part one\nmore text\n");

        assertThat(blocks)
                .extracting(block -> block.kind() + " " + block.text())
                .containsExactly("HEADING Remarks", "PARAGRAPH text", "HEADING Part one", "PARAGRAPH more text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "***", "* * *", "___"})
    void leavesRulesOut(String rule) {
        List<Block> blocks = MarkdownBlocks.blocks("one\n\n" + rule + "\n\ntwo\n");

        assertThat(blocks).extracting(Block::text).containsExactly("one", "two");
    }

    @Test
    void tellsQuotesAndItems() {
        List<Block> blocks = MarkdownBlocks.blocks("> Time and tide\n\n* one\n\n- two\n");

        assertThat(blocks).extracting(Block::kind).containsExactly(Block.Kind.QUOTE, Block.Kind.ITEM, Block.Kind.ITEM);
    }
}
