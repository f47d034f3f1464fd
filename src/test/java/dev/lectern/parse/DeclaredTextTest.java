package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredTextTest {

    @Test
    void findsTheBlocksThatItHoldsWhateverTheirMarksAndSpaces() {
        DeclaredText text = new DeclaredText(
                "It began. The harbour was “built” by people&nbsp;\nwho had no time to spare, and it stands.");
        List<HtmlBlock> blocks = HtmlBlocks.of(Jsoup.parse("<p>The harbour was \"built\" by people who had no time.</p>"
                        + "<p>The lighthouse was painted green by mistake, they say.</p>")
                .body());

        BitSet found = text.blocks(blocks);

        assertThat(found.stream()).containsExactly(0);
    }
}
