package dev.lectern.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlPruningTest {

    private static final String TEXT = "<p>The harbour was built by people who had no time to spare.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>GONE</nav>",
                "<footer>GONE</footer>",
                "<script>GONE</script>",
                "<div class='site-footer'>GONE</div>",
                "<div role=navigation>GONE</div>",
                "<p hidden>GONE</p>",
                "<p style='display: none'>GONE</p>",
                "<div aria-hidden=true>GONE</div>",
                "<aside><nav>GONE</nav>GONE</aside>"
            })
    void removesFurnitureAndKeepsTheOrderOfTheRest(String furniture) {
        Document page = Jsoup.parse("<main>" + furniture + "<p>one</p>" + furniture + "<p>two</p>" + TEXT);

        HtmlPruning.prune(page, null);

        assertThat(page.text()).isEqualTo("one two The harbour was built by people who had no time to spare.");
    }

    @Test
    void keepsAWrapperThatHoldsTheTextWhateverItsName() {
        Document page = Jsoup.parse("<div class=menu>" + TEXT + "</div>");

        HtmlPruning.prune(page, null);

        assertThat(page.text()).contains("The harbour");
    }

    @Test
    void keepsAHeaderWithTheMainHeading() {
        Document page = Jsoup.parse("<div class=banner><h1>Remarks</h1></div>" + TEXT);

        HtmlPruning.prune(page, null);

        assertThat(page.selectFirst("h1")).isNotNull();
    }

    @Test
    void keepsWhatTheSourceNamesAsTheText() {
        Document page = Jsoup.parse("<footer id=x><p>Kept</p></footer>" + TEXT);

        HtmlPruning.prune(page, page.getElementById("x"));

        assertThat(page.text()).startsWith("Kept");
    }
}
