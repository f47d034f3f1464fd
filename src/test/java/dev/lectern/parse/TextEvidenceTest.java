package dev.lectern.parse;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextEvidenceTest {

    private static final String TEXT = "The harbour was built by people who had no time to spare. ".repeat(8);

    @Test
    void countsWhatIsNotInTheDeclaredTextForLess() {
        Document page = page(TEXT);
        List<HtmlBlock> blocks = HtmlBlocks.of(page.body());

        TextEvidence evidence = TextEvidence.of(blocks, HtmlMetadata.of(page));

        assertThat(evidence.weight(0)).isEqualTo(1);
        assertThat(evidence.weight(1)).isLessThan(1);
    }

    @Test
    void takesNoNoticeOfADeclaredTextThatThePageDoesNotShow() {
        Document page = page("Another text altogether, and a long one as well. ".repeat(9));
        List<HtmlBlock> blocks = HtmlBlocks.of(page.body());

        TextEvidence evidence = TextEvidence.of(blocks, HtmlMetadata.of(page));

        assertThat(evidence.weight(0)).isEqualTo(1);
        assertThat(evidence.weight(1)).isEqualTo(1);
    }

    private static Document page(String declared) {
        return Jsoup.parse("<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                + declared + "\"}</script><body><p>" + TEXT
                + "</p><p>The lighthouse was painted green by mistake, they say.</p>");
    }
}
