package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MainContentTest {

    /** The letter tells the paragraph apart. */
    private static final String WORDS =
            " The harbour was built by people who had no time to spare, and it has stood since then.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><a href=1>News</a></div><div>A B C D</div> | ABCD",
                "<div><div>A B C D</div><div><p>Short line of twenty-odd letters</p></div></div> | ABCD",
                "<div><article>A B C D E F</article></div><div>X</div><div>X</div> | ABCDEF",
                "<div>A B C D E F</div><ul><li><div>X<i>1</i></div><div>X</div><li><div>X<i>2</i></div></ul> | ABCDEF",
                "<section>A B</section><section>C D</section> | ABCD",
                "<div><section>A B C</section></div><div><section>D E</section></div> | ABCDE",
                "<div class='q'>A B C D</div><div class='q r'>E</div><div class='s'><p>News</p></div> | ABCDE",
                "<div>A B C D E F</div><div><b>Question: </b>G</div><div><b>news</b> X</div> | ABCDEFQG",
                "<section>A B</section><p>C</p><section>D E</section> | ABCDE",
                "<table><tr><td><a href=1>News</a></td><td>A B C</td></tr></table> | ABC",
                "A B<div><p>aside</p></div>C D | ABCD"
            })
    void findsTheBoxesWithTheParagraphs(String html, String letters) {
        String page = html.replaceAll("([A-Z])(?![a-z])", "<p>$1" + WORDS + "</p>");

        String text = text(page);

        assertThat(text.replace(WORDS, "").replaceAll("[^A-Z]", "")).isEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>A B C<br><br>D E F</div>",
                "<table><tr><td><font><b>A B C<br>D E F</b></font></td></tr></table>"
            })
    void findsTextThatIsPartedByLineBreaks(String html) {
        String page = "<p>News</p>" + html.replaceAll("([A-F])", "$1" + WORDS + "<br><br>") + "<p>Imprint</p>";

        String text = text(page);

        assertThat(text.replace(WORDS, "")).isEqualTo("A B C D E F");
    }

    @ParameterizedTest
    @CsvSource({"''", "<div><a href=1>News</a></div>", "<article></article><p>x</p>"})
    void isThePageWhenNothingRuns(String html) {
        PageTree tree = PageTree.of(Jsoup.parse("<body>" + html).body());
        List<HtmlBlock> blocks = HtmlBlocks.of(tree, new BitSet());

        BitSet text = MainContent.of(tree, blocks, TextEvidence.NONE);

        assertThat(text.cardinality()).isEqualTo(blocks.size());
    }

    private static String text(String html) {
        PageTree tree = PageTree.of(Jsoup.parse("<body>" + html).body());
        List<HtmlBlock> blocks = HtmlBlocks.of(tree, new BitSet());
        return MainContent.of(tree, blocks, TextEvidence.NONE).stream()
                .mapToObj(i -> blocks.get(i).block().text())
                .collect(Collectors.joining(" "));
    }
}
