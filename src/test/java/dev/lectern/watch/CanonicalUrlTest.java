package dev.lectern.watch;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalUrlTest {

    private static final HttpUrl BASE = HttpUrl.get("https://en.Ministry.example/news/list?q=News");

    @ParameterizedTest
    @CsvSource({
        "a.html, https://en.ministry.example/news/a.html",
        "/a/../b/./c, https://en.ministry.example/b/c",
        "HTTPS://Other.EXAMPLE:443/A#top, https://other.example/A",
        "//other.example, https://other.example/",
        "'/two words', https://en.ministry.example/two%20words",
        "https://пример.example/x, https://xn--e1afmkfd.example/x",
    })
    void isWhatABrowserWouldAskFor(String link, String url) {
        assertThat(CanonicalUrl.of(BASE, link)).get().hasToString(url);
    }

    @Test
    void keepsTheQueryInWhichManySitesNameTheirPages() {
        assertThat(CanonicalUrl.of(BASE, "?q=News/123#x"))
                .get()
                .hasToString("https://en.ministry.example/news/list?q=News/123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.example", "javascript:alert(1)", "ftp://a.example/", "http://me:pw@a.example/"})
    void isNothingForWhatIsNoWebPage(String link) {
        assertThat(CanonicalUrl.of(BASE, link)).isEmpty();
    }

    @Test
    void isNothingForAnEndlessAddress() {
        assertThat(CanonicalUrl.of(BASE, "/" + "a".repeat(3000))).isEmpty();
    }
}
