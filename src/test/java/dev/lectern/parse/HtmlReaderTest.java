package dev.lectern.parse;

import dev.lectern.alternate.Alternate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlReaderTest {

    private static final String TEXT = "<p>" + "We had useful talks today, and I thank you. ".repeat(10) + "</p>";

    @Test
    void leavesTheDateOfTheMastheadOut() {
        String page = "<body><div class='head'><div class='date'>21 November 2026, 10:00</div></div>"
                + "<div class='content'><h1>Remarks by President Jane Roe</h1>" + TEXT + "</div></body>";

        PageText read = HtmlReader.read(page, Hints.NONE);

        assertThat(read.preamble()).isEmpty();
    }

    @Test
    void tellsWhereThePageLeadsInOtherLanguages() {
        String page = "<head><link rel=alternate hreflang=fr href=/fr/1></head><body>" + TEXT + "</body>";

        PageText read = HtmlReader.read(page, Hints.of("https://ports.example/en/1", "text/html"));

        assertThat(read.alternates().get())
                .containsExactly(new Alternate("https://ports.example/fr/1", "fr", "hreflang"));
    }

    @Test
    void takesDateAndPlaceInSpansApart() {
        String page = "<body><div class='content'><h1>Remarks by President Jane Roe</h1>"
                + "<div><span class='date'>3 May 2020</span> <span class='place'>Oslo</span></div><div>" + TEXT
                + TEXT + "</div></div></body>";

        PageText read = HtmlReader.read(page, Hints.NONE);

        assertThat(read.preamble()).extracting(Block::text).containsExactly("3 May 2020", "Oslo");
    }
}
