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
        "https://other.example/a#!/b, https://other.example/a",
        "https://other.example./a?, https://other.example/a",
        "https://other.example/%7euser/%c3%a9%2f?x=%7e%2F, https://other.example/~user/%C3%A9%2F?x=~%2F",
        "https://other.example/a;jsessionid=A1.b?x=1, https://other.example/a?x=1",
        "https://other.example/(S(lit3py55t21z5v55vlm25s55))/a, https://other.example/a",
        "https://other.example/a?b=2&utm_source=x&a=1&FBCLID=y&c&b=3, https://other.example/a?b=2&a=1&c&b=3",
        "https://other.example/a?PHPSESSID=1, https://other.example/a",
        "https://other.example/a?sid=5f2b1c9a8e7d6c5b4a39&id=1, https://other.example/a?id=1",
        "https://other.example/a?sid=12&s=speech, https://other.example/a?sid=12&s=speech",
        "https://other.example/?q=News/1527784007, https://other.example/?q=News/1527784007",
        "https://other.example/?ref=1&source=2&id=3, https://other.example/?ref=1&source=2&id=3",
        "https://other.example/?utm_source, https://other.example/?utm_source",
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

    @Test
    void ofARequestKeepsWhatTheServerWants() {
        assertThat(CanonicalUrl.resolve(BASE, "/a;jsessionid=1?utm_source=x#top"))
                .get()
                .hasToString("https://en.ministry.example/a;jsessionid=1?utm_source=x");
    }

    @Test
    void staysAsItIsWhenItIsSpelledAgain() {
        HttpUrl once = CanonicalUrl.of(HttpUrl.get("https://a.example/%7e%25/b%20c?x=%2541&utm_id=1"));

        assertThat(CanonicalUrl.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x?y=1, https://a.example/x?y=1",
        "https://a.example/x?y=1, http://a.example/x?y=1",
    })
    void hasATwin(String url, String twin) {
        assertThat(CanonicalUrl.twin(HttpUrl.get(url))).get().hasToString(twin);
    }

    @Test
    void hasNoTwinAtAnUnusualPort() {
        assertThat(CanonicalUrl.twin(HttpUrl.get("http://a.example:8080/"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.mofa.go.jp/a, http://mofa.go.jp/b, true",
        "https://en.kremlin.ru/a, http://www.kremlin.ru/b, true",
        "https://mofa.go.jp/a, https://mod.go.jp/b, false",
        "https://www.gov.uk/a, https://ons.gov.uk/b, false",
        "http://10.1.2.3/, http://9.1.2.3/, false",
        "http://127.0.0.1:81/, http://127.0.0.1:82/, false",
        "http://127.0.0.1:81/, http://127.0.0.1:81/x, true",
    })
    void isOfOneSiteWithAnother(String a, String b, boolean same) {
        assertThat(CanonicalUrl.sameSite(HttpUrl.get(a), HttpUrl.get(b))).isEqualTo(same);
    }

    @Test
    void ofTheHomePageMayBeClaimedByTheHomePage() {
        HttpUrl home = HttpUrl.get("https://www.a.example/?utm_source=x");

        assertThat(CanonicalUrl.claim(home, home, "https://a.example/")).isPresent();
        assertThat(CanonicalUrl.claim(HttpUrl.get("https://www.a.example/?q=1"), home, "https://a.example/"))
                .isEmpty();
    }
}
