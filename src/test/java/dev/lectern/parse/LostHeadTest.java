package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LostHeadTest {
    @Test
    void findsTheTitleByItsStandingThereTwice() {
        List<Block> blocks = LostHead.of("News Talks on the bridge 3 May 2020 Oslo Talks on the bridge");

        assertThat(blocks)
                .map(block -> block.kind() + " " + block.text())
                .containsExactly("HEADING Talks on the bridge", "PARAGRAPH 3 May 2020", "PARAGRAPH Oslo");
    }

    @Test
    void takesALineThatNamesASpeechForTheTitle() {
        List<Block> blocks = LostHead.of("Remarks by the Mayor");

        assertThat(blocks).singleElement().extracting(Block::kind).isEqualTo(Block.Kind.HEADING);
    }

    @Test
    void leavesOtherWordsText() {
        List<Block> blocks = LostHead.of("I welcome you all.");

        assertThat(blocks).containsExactly(Block.paragraph("I welcome you all."));
    }
}
