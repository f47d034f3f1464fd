package dev.lectern.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MainContentTest {

    private static final String TEXT = "<p>The harbour was built by people who had no time to spare.</p>".repeat(5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div id=menu><a href=1>News</a></div><div id=x>TEXT</div> | x",
                "<div id=a><div id=x>TEXT</div><div id=y><p>A short line of some twenty-odd letters.</p></div></div> | x",
                "<div><article id=x>TEXT</article></div><div>TEXT</div> | x",
                "<div id=x><div>TEXT</div><div>TEXT</div></div> | x"
            })
    void findsTheSmallestElementWithNearlyAllText(String html, String id) {
        Document page = Jsoup.parse("<body>" + html.replace("TEXT", TEXT));

        Element main = MainContent.of(page);

        assertThat(main.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"''", "<div><a href=1>News</a></div>", "<article></article><p>x</p>"})
    void isTheWholeBodyWhenNothingRuns(String html) {
        Document page = Jsoup.parse("<body>" + html);

        Element main = MainContent.of(page);

        assertThat(main).isSameAs(page.body());
    }
}
