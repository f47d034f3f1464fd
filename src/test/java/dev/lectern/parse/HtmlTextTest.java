package dev.lectern.parse;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTextTest {

    private static final String WORDS = "The harbour was built by people who had no time to spare.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=sidebar>TEXT</div><div class=ads>TEXT</div><div class=promo-menu>TEXT</div>",
                "<aside>TEXT</aside><aside>TEXT</aside><aside>TEXT</aside>"
            })
    void prunesLessWhereLittleIsLeft(String html) {
        Document page = Jsoup.parse(html.replace("TEXT", "<p>" + (WORDS + " ").repeat(4) + "</p>"));

        HtmlText found = HtmlText.of(PageTree.of(page.body()), Metadata.NONE, null);

        assertThat(text(found).split("time to spare", -1)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void takesTheHintedElementAndNothingElse() {
        Document page = Jsoup.parse("<p>" + WORDS + WORDS + "</p><footer><p>Small print.</p></footer>");

        HtmlText found = HtmlText.of(PageTree.of(page.body()), Metadata.NONE, page.selectFirst("footer"));

        assertThat(text(found)).isEqualTo("Small print.");
    }

    private static String text(HtmlText found) {
        return found.chosen().stream()
                .mapToObj(i -> found.blocks().get(i).block().text())
                .collect(Collectors.joining(" "));
    }
}
