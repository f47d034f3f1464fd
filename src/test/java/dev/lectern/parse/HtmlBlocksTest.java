package dev.lectern.parse;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlBlocksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One <b>and</b> a half</p>Two<div>Three</div>|One and a half/Two/Three",
                "<div>One.<br>Two.<br><br>Three.</div>|One./Two./Three.",
                "<h1>Remarks<br>at the harbour</h1>|Remarks at the harbour",
                "<table><tr><td>Place</td><td>Selby</td></tr></table>|Place Selby",
                "<table><tr><td><p>One</p></td><td><p>Two</p></td></tr></table>|One/Two",
                "<p>A bridge<sup><a href='#fn1'>1</a></sup> at last</p>|A bridge at last",
                "<p><span class=label>Venue</span><span>Selby</span></p>|Venue: Selby",
                "<p> &nbsp; </p><p>One</p>|One"
            })
    void givesTheLinesOfAPage(String html, String lines) {
        assertThat(String.join("/", texts(html))).isEqualTo(lines);
    }

    @Test
    void readsLongTextInPreAsPlainText() {
        String line = "The harbour was built by people who had no time to spare, long ago and far away.";
        String pre = (line + "\n").repeat(3) + "\n" + (line + "\n").repeat(3);

        List<String> texts = texts("<pre>" + pre + "</pre>");

        assertThat(texts).hasSize(2);
    }

    @Test
    void knowsTheLevelOfAHeading() {
        List<HtmlBlock> blocks =
                HtmlBlocks.of(Jsoup.parse("<h3>Costs</h3><p>None.</p>").body());

        assertThat(blocks.stream().map(HtmlBlock::level)).containsExactly(3, 0);
    }

    private static List<String> texts(String html) {
        return HtmlBlocks.of(Jsoup.parse(html).body()).stream()
                .map(block -> block.block().text())
                .toList();
    }
}
