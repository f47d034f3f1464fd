package dev.lectern.parse;

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
    void takesDateAndPlaceInSpansApart() {
        String page = "<body><div class='content'><h1>Remarks by President Jane Roe</h1>"
                + "<div><span class='date'>3 May 2020</span> <span class='place'>Oslo</span></div><div>" + TEXT
                + TEXT + "</div></div></body>";

        PageText read = HtmlReader.read(page, Hints.NONE);

        assertThat(read.preamble()).extracting(Block::text).containsExactly("3 May 2020", "Oslo");
    }
}
