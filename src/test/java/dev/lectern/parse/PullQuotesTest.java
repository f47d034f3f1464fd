package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PullQuotesTest {

    private static final Block TEXT = Block.paragraph("The harbour stays open. Nobody closes it but the tide.");

    @Test
    void removesAQuoteThatTheTextHolds() {
        Block quote = Block.plain(Block.Kind.QUOTE, "Nobody closes it but the tide.", 1);

        List<Block> rest = PullQuotes.removed(List.of(quote, TEXT));

        assertThat(rest).containsExactly(TEXT);
    }

    @Test
    void keepsAQuoteOfSomebodyElse() {
        Block quote = Block.plain(Block.Kind.QUOTE, "Time and tide wait for no man.", 1);

        List<Block> rest = PullQuotes.removed(List.of(TEXT, quote));

        assertThat(rest).containsExactly(TEXT, quote);
    }
}
