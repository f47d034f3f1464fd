package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextFrameTest {

    private static final Block WORDS = Block.paragraph(
            "We had useful talks today, and I thank you. ".repeat(20).strip());

    @Test
    void cutsACaptionBehindAWideGapAndAllThatFollows() {
        Block caption = Block.plain(Block.Kind.PARAGRAPH, "The town hall by night", 3);
        List<Block> body = List.of(WORDS, caption, Block.paragraph("Dear guest,"));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @Test
    void cutsFromALineThatOnlyFramesHave() {
        List<Block> body = List.of(WORDS, Block.paragraph("Welcome to our website."));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @Test
    void keepsWhatFollowsWhenSomebodySpeaksAfterwards() {
        List<Block> body = new ArrayList<>(List.of(WORDS, Block.plain(Block.Kind.PARAGRAPH, "Second part", 3)));
        body.add(Block.paragraph("Question: Why?"));

        assertThat(TextFrame.withoutTail(body)).isEqualTo(body);
    }
}
