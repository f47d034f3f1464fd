package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherStoriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>The harbour opens</h1><p>a</p><h1>The mill burns</h1><p>b</p> | {2, 3}",
                "<h2 class=t>The harbour opens</h2><p>a</p><h2>Costs</h2><p>b</p><h2 class=t>The mill burns</h2> | {4}",
                "<h1>Harbour News</h1><p>a</p><h1>The mill burns</h1><p>b</p> | {}",
                "<h1>The harbour opens</h1><p>a</p><h2>The harbour opens</h2><p>b</p> | {}"
            })
    void findsWhatStandsUnderTheHeadingOfAnotherStory(String html, String others) {
        List<HtmlBlock> blocks = HtmlBlocks.of(Jsoup.parse(html).body());

        BitSet found = OtherStories.of(blocks, List.of("The harbour opens | Quillon Gazette"));

        assertThat(found).hasToString(others);
    }
}
