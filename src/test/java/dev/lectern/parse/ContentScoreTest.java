package dev.lectern.parse;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentScoreTest {

    private static final String P = "<p>The harbour was built by people who had no time to spare, and it stands.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><div id=x>PPP</div></div> | x",
                "<div id=x><div>PP</div><div>PP</div><div>PP</div></div> | x",
                "<div id=x>PPPP</div><ul><li>PP<b>1</b><li>PP<b>2</b><li>PP<b>3</b></ul> | x",
                "<div>PP</div><div id=x itemprop=articleBody>PP</div> | x",
                "<div id=x>PPP</div><div><article>PP</article><article>PP</article><article>PP</article></div> | x",
                "<div id=x>P<blockquote>P</blockquote>P</div><div>PP</div> | x"
            })
    void findsTheBoxInWhichParagraphsStandSideBySide(String html, String id) {
        Document page = Jsoup.parse(html.replace("P", P));
        PageTree tree = PageTree.of(page.body());
        List<HtmlBlock> blocks = HtmlBlocks.of(page.body());

        Element best =
                tree.element(ContentScore.of(tree, blocks, TextEvidence.NONE).best());

        assertThat(best).isNotNull();
        assertThat(best.id()).isEqualTo(id);
    }
}
