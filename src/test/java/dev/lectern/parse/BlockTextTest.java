package dev.lectern.parse;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlockTextTest {

    private final BlockText text = new BlockText();

    @Test
    void measuresWhatIsBoldAtTheStart() {
        text.openBold();
        text.add(" Anna Roe: ", 8);
        text.closeBold();
        text.add("Yes, and ", 7);
        text.openBold();
        text.add("soon.", 5);
        text.closeBold();

        Block block = text.take(Block.Kind.PARAGRAPH, Set.of());

        assertThat(block).isNotNull();
        assertThat(block.text()).isEqualTo("Anna Roe: Yes, and soon.");
        assertThat(block.lead()).isEqualTo("Anna Roe:".length());
    }

    @Test
    void measuresWhatIsInsideLinks() {
        text.openLink();
        text.add("more", 4);
        text.closeLink();
        text.add(" of it here.", 9);

        Block block = text.take(Block.Kind.PARAGRAPH, Set.of());

        assertThat(block).isNotNull();
        assertThat(block.linked()).isEqualTo(4.0 / 13);
    }

    @Test
    void startsAfreshBehindEachBlock() {
        text.add("first", 5);
        text.take(Block.Kind.PARAGRAPH, Set.of());

        Block second = text.take(Block.Kind.PARAGRAPH, Set.of());

        assertThat(second).isNull();
        assertThat(text.hasInk()).isFalse();
    }

    @Test
    void seesAColonBeforeWhiteSpace() {
        text.add("Venue:\u00A0 ", 6);

        assertThat(text.endsWithColon()).isTrue();
    }
}
