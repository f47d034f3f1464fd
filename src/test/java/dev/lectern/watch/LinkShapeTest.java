package dev.lectern.watch;

import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkShapeTest {

    private static final String TITLE = "Remarks at the opening of the new harbour";
    private static final HttpUrl LISTING = HttpUrl.get("https://a.example/news");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://b.example/news/remarks-on-2026",
                "https://a.example/news?page=2",
                "https://a.example/news/",
                "https://a.example/",
                "https://a.example/news/report-2026.PDF"
            })
    void isNeverAnArticle(String link) {
        assertThat(score(TITLE, link)).isNegative();
    }

    @Test
    void findsMoreThatSpeaksForAnArticleThanForASection() {
        int article = score(TITLE, "https://www.a.example/news/2026/remarks-at-the-harbour");

        assertThat(article).isEqualTo(4);
        assertThat(score("Contact", "https://a.example/contact")).isZero();
    }

    @Test
    void knowsArticlesThatAreNamedInTheQuery() {
        HttpUrl listing = HttpUrl.get("https://a.example/?q=News");

        int article = LinkShape.score(anchor(TITLE), HttpUrl.get("https://a.example/?q=News/1527784007"), listing);

        assertThat(article).isEqualTo(3);
        assertThat(LinkShape.score(anchor("2"), HttpUrl.get("https://a.example/?q=News&page=2"), listing))
                .isNegative();
    }

    private static int score(String text, String link) {
        return LinkShape.score(anchor(text), HttpUrl.get(link), LISTING);
    }

    private static Element anchor(String text) {
        return new Element("a").text(text);
    }
}
