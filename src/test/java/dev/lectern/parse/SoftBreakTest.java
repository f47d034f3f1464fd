package dev.lectern.parse;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SoftBreakTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<p>The harbour was<br>built in spring.<br>It stands.</p> | The harbour was built in spring./It stands.",
                "<p>The gulls,<br>the tide,<br><i>the stone</i></p> | The gulls, the tide, the stone",
                "<p>The gulls<br><br>the tide</p> | The gulls/the tide",
                "<p>O gulls,<br>O tide</p> | O gulls,/O tide",
                "<p>Question:<br>why so?</p> | Question:/why so?",
                "<p>We said so<br></p><p>and went.</p> | We said so/and went."
            })
    void joinsLinesInWhichASentenceGoesOn(String html, String lines) {
        PageTree tree = PageTree.of(Jsoup.parse(html).body());

        String found = HtmlBlocks.of(tree, new BitSet()).stream()
                .map(block -> block.block().text())
                .collect(Collectors.joining("/"));

        assertThat(found).isEqualTo(lines);
    }
}
