package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlPreambleTest {

    @Test
    void takesTheLinesBetweenTheHeadingAndTheTextAndTheDateBesideTheHeading() {
        List<HtmlBlock> blocks = blocks("<div><p>21 November 2026</p></div>"
                + "<div><p>3 May 2019</p><h1>Harbour day</h1><p>Kigali</p></div><p>Thank you all.</p>");

        List<Block> lines = HtmlPreamble.of(blocks, new HtmlHeading("Harbour day", Evidence.HEADING, 3), 4);

        assertThat(lines).extracting(Block::text).containsExactly("3 May 2019", "Kigali");
    }

    @Test
    void takesNothingWhereThereIsNoHeading() {
        List<HtmlBlock> blocks = blocks("<p>3 May 2019</p><p>Thank you all.</p>");

        assertThat(HtmlPreamble.of(blocks, new HtmlHeading(null, null, 0), 1)).isEmpty();
    }

    private static List<HtmlBlock> blocks(String html) {
        return HtmlBlocks.of(Jsoup.parse(html).body());
    }
}
