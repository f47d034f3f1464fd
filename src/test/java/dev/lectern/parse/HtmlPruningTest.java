package dev.lectern.parse;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlPruningTest {

    private static final String WORDS = "The harbour was built by people who had no time to spare.";
    private static final String TEXT = "<p>" + WORDS + "</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>GONE</nav>",
                "<footer>GONE</footer>",
                "<script>GONE</script>",
                "<div class='site-footer'>GONE</div>",
                "<div class='widget'><a href=1>GONE</a></div>",
                "<div class='promo'>GONE</div>",
                "<div role=navigation>GONE</div>",
                "<div role=dialog>GONE</div>",
                "<p hidden>GONE</p>",
                "<p style='display: none'>GONE</p>",
                "<div aria-hidden=true>GONE</div>",
                "<aside><nav>GONE</nav>GONE</aside>"
            })
    void removesFurnitureAndKeepsTheOrderOfTheRest(String furniture) {
        Document page = Jsoup.parse("<main>" + furniture + "<p>one</p>" + furniture + "<p>two</p>" + TEXT);

        String rest = pruned(page, null);

        assertThat(rest).isEqualTo("one two " + WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=menu>TEXT</div>",
                "<div class='elementor-widget'>TEXT</div><div class='elementor-widget'>TEXT TEXT TEXT</div>",
                "<div class='content has-sidebar'>TEXT</div><div>TEXT TEXT TEXT</div>",
                "<div class='post tag-menu category-newsletter'>TEXT</div><div>TEXT TEXT TEXT</div>"
            })
    void keepsABoxThatHoldsTextOrIsNamedAfterSomethingElse(String page) {
        int paragraphs = page.split("TEXT", -1).length - 1;

        String rest = pruned(Jsoup.parse(page.replace("TEXT", TEXT)), null);

        assertThat(rest.split("The harbour", -1)).hasSize(paragraphs + 1);
    }

    @Test
    void keepsAHeaderWithTheMainHeading() {
        Document page = Jsoup.parse("<div class=masthead><h1>Remarks</h1></div>" + TEXT);

        String rest = pruned(page, null);

        assertThat(rest).startsWith("Remarks");
    }

    @Test
    void keepsWhatTheSourceNamesAsTheText() {
        Document page = Jsoup.parse("<footer id=x><p>Kept</p></footer>" + TEXT);

        String rest = pruned(page, page.getElementById("x"));

        assertThat(rest).startsWith("Kept");
    }

    @Test
    void takesAnOverlayOutOfItsLine() {
        Document page = Jsoup.parse("<p>We met <span>Ms Roe<span class=tooltip>Jane Roe, born 1960</span></span> today,"
                + " and the talks were open.</p>");

        String rest = pruned(page, null);

        assertThat(rest).isEqualTo("We met Ms Roe today, and the talks were open.");
    }

    private static String pruned(Document page, @Nullable Element kept) {
        PageTree tree = PageTree.of(page.body());
        BitSet out = HtmlPruning.furniture(tree, TextMass.of(tree), kept);
        return HtmlBlocks.of(tree, out).stream()
                .map(block -> block.block().text())
                .collect(Collectors.joining(" "));
    }
}
