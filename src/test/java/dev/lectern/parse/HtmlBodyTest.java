package dev.lectern.parse;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlBodyTest {

    private static final String TEXT = "The harbour was built by people who had no time to spare, long ago.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<h2>Opening of the harbour</h2><p>TEXT</p> | TEXT",
                "<p>TEXT</p><figure><img><figcaption>Ms Roe with a gull</figcaption></figure><p>A</p> | TEXT/A",
                "<p>TEXT</p><p>Advertisement</p><h2>Costs</h2><ul><li>One</li><li>Two</li></ul><p>A</p> | TEXT/Costs/One/Two/A",
                "<p>TEXT</p><p>A</p><p>Follow the <a href=1>harbour</a> on Twitter</p><p>Comments</p> | TEXT/A",
                "<blockquote><p>TEXT</p><p>A</p></blockquote> | TEXT/A",
                "<p>TEXT</p><blockquote>people who had no time to spare</blockquote><p>A</p> | TEXT/A",
                "<p>TEXT</p><blockquote>Time and tide wait for nobody here.</blockquote> | TEXT/Time and tide wait for nobody here."
            })
    void keepsTheTextAndDropsWhatStandsInIt(String html, String lines) {
        List<HtmlBlock> blocks =
                HtmlBlocks.of(Jsoup.parse(html.replace("TEXT", TEXT)).body());

        List<Block> body = HtmlBody.of(blocks, "Opening of the harbour");

        assertThat(String.join("/", body.stream().map(Block::text).toList())).isEqualTo(lines.replace("TEXT", TEXT));
    }
}
