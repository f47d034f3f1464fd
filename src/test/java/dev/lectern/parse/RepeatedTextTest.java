package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedTextTest {

    private static final String ONE = "The harbour was built by people who had no time to spare.";
    private static final String TWO = "The lighthouse came later, and it was painted green by mistake.";
    private static final String THREE = "The tide does as it likes, and so do the gulls of this town.";

    @Test
    void findsACopyOfTheWholeText() {
        List<Block> blocks = blocks(ONE, TWO, THREE, ONE, TWO, THREE);

        BitSet repeated = RepeatedText.of(blocks);

        assertThat(repeated.stream()).containsExactly(3, 4, 5);
    }

    @Test
    void findsTheTextInOnePieceWhereverItStands() {
        String all = ONE + " " + TWO + " " + THREE;

        BitSet behind = RepeatedText.of(blocks(ONE, TWO, THREE, all));
        BitSet before = RepeatedText.of(blocks(all, ONE, TWO, THREE));

        assertThat(behind.stream()).containsExactly(3);
        assertThat(before.stream()).containsExactly(0);
    }

    @Test
    void keepsALineThatComesBack() {
        List<Block> blocks = blocks(ONE, TWO, THREE, ONE, THREE + " And more.");

        BitSet repeated = RepeatedText.of(blocks);

        assertThat(repeated.isEmpty()).isTrue();
    }

    @Test
    void keepsARefrain() {
        List<Block> blocks = blocks(ONE, TWO, ONE, THREE, ONE, THREE, ONE);

        BitSet repeated = RepeatedText.of(blocks);

        assertThat(repeated.isEmpty()).isTrue();
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::paragraph).toList();
    }
}
