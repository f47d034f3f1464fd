package dev.lectern.parse;

import dev.lectern.page.PageHints;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HintedElementsTest {

    private static final String PAGE = "<h1>Site</h1><p class=t>Title</p><time datetime=2018-06-03>yesterday</time>"
            + "<div id=b><p><span class=who>Jane Roe</span>Thank you.</p></div>";

    @Test
    void findsWhatTheSelectorsOfASourceName() {
        HintedElements found = HintedElements.in(Jsoup.parse(PAGE), hints(".t", "#b", "time", null));

        assertThat(found.title()).isEqualTo("Title");
        assertThat(found.body()).isNotNull();
        assertThat(found.date()).isEqualTo("2018-06-03");
    }

    @Test
    void setsLabelsApart() {
        Document page = Jsoup.parse(PAGE);

        HintedElements.in(page, hints(null, null, null, ".who"));

        assertThat(page.select("#b p").text()).isEqualTo("Jane Roe: Thank you.");
        assertThat(page.select("#b b").text()).startsWith("Jane Roe:");
    }

    @Test
    void findsNothingWithoutSelectors() {
        assertThat(HintedElements.in(Jsoup.parse(PAGE), Hints.NONE)).isEqualTo(new HintedElements(null, null, null));
    }

    private static Hints hints(
            @Nullable String title, @Nullable String body, @Nullable String date, @Nullable String labels) {
        return new Hints(null, null, PageHints.NONE, title, body, date, labels, null, null);
    }
}
