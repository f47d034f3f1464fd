package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkLinesTest {

    private static final String TEXT = "<p>The harbour was built by people who had no time to spare, long ago.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a line that the author typed, and lines of a template
                "TEXT<p><a href=1>https://harbour.example/plan</a></p>TEXT | {}",
                "TEXT<div class=x><a href=1>Hats of the nation</a></div>TEXT | {1}",
                "TEXT<p>Hats: <a href=1>Hats of the nation, and who wears them</a></p>TEXT | {1}",
                // with the rubric above them
                "TEXT<h3>Most liked</h3><ul><li><a href=1>Hat</a><li><a href=1>Cat</a></ul>TEXT | {1, 2, 3}",
                "TEXT<p>See also</p><p><a href=1>Hats of the nation</a></p>TEXT | {1, 2}",
                "TEXT<ul><li><a href=1>Hat</a><li><a href=1>Cat</a><li><a href=1>Bat</a></ul>TEXT | {1, 2, 3}",
                // behind the text
                "TEXT<p><a href=1>Back to the list</a></p> | {1}",
                "TEXT<p>It was said in <a href=1>the report</a> of May.</p>TEXT | {}"
            })
    void findsLinesThatDoNothingButLeadAway(String html, String out) {
        List<HtmlBlock> blocks =
                HtmlBlocks.of(Jsoup.parse(html.replace("TEXT", TEXT)).body());

        BitSet lines = LinkLines.of(blocks);

        assertThat(lines).hasToString(out);
    }
}
