package dev.lectern.parse;

import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlockMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p class='speech-date'>WORDS</p>|DATE",
                "<p>WORDS <time>today</time></p>|DATE",
                "<div class=venue><p>WORDS</p></div>|PLACE",
                "<p class=post-updated>WORDS</p>|UPDATED",
                "<p itemprop=speaker>WORDS</p>|PERSON",
                "<h2 class=subtitle>WORDS</h2>|SUBTITLE"
            })
    void readsWhatNamesAndElementsSay(String html, Block.Mark mark) {
        assertThat(block(html).marks()).containsExactly(mark);
    }

    @Test
    void theNameOfALargeBoxSaysNothingOfEachLineInIt() {
        String lines = "<p>WORDS</p>".repeat(9);

        assertThat(block("<div class=date>" + lines + "</div>").marks()).isEqualTo(Set.of());
    }

    @Test
    void anEventIsToldByLabelsOnly() {
        assertThat(block("<p class=event>WORDS</p>").marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h3>WORDS</h3>|HEADING",
                "<figure><figcaption>WORDS</figcaption></figure>|CAPTION",
                "<blockquote><p>WORDS</p></blockquote>|QUOTE",
                "<ul><li><p>WORDS</p></li></ul>|ITEM",
                "<p>WORDS</p>|PARAGRAPH"
            })
    void tellsWhatABlockIs(String html, Block.Kind kind) {
        assertThat(block(html).kind()).isEqualTo(kind);
    }

    private static Block block(String html) {
        return HtmlBlocks.of(Jsoup.parse(html).body()).get(0).block();
    }
}
