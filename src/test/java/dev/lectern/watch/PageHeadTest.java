package dev.lectern.watch;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PageHeadTest {

    private static final HttpUrl URL = HttpUrl.get("https://www.ministry.gov.uk/news/1?x=1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=robots content=noindex>",
                "<META NAME=\" Robots \" CONTENT=\"follow, NOINDEX\">",
                "<meta name=lectern content=none>",
                "<title>x</title><meta content='none' name='robots'/>"
            })
    void asksNotToBeListed(String markup) {
        assertThat(read("<html><head>" + markup + "</head><body>text").noindex())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=robots content='index, nofollow'>",
                "<meta name=robots content='max-image-preview:none'>",
                "<meta name=googlebot content=noindex>",
                "<meta name=description content=noindex>",
                "<!-- <meta name=robots content=noindex> -->",
                "</head><body><meta name=robots content=noindex>"
            })
    void doesNotAskNotToBeListed(String markup) {
        assertThat(read("<html><head>" + markup).noindex()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noindex",
                "nofollow, NoIndex",
                "none",
                "lectern: noindex",
                "Lectern: nofollow, noindex",
                "googlebot: nofollow, lectern: none",
                "unavailable_after: 25 Jun 2030 15:00:00 PST, noindex"
            })
    void asksItByHeader(String value) {
        assertThat(read("text", "X-Robots-Tag", value, "Content-Type", "application/pdf")
                        .noindex())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "googlebot: noindex", "otherbot: nofollow, noindex", "max-image-preview: none"})
    void doesNotAskItByHeader(String value) {
        assertThat(read("text", "X-Robots-Tag", value).noindex()).isFalse();
    }

    @Test
    void tellsTheAddressItClaims() {
        PageHead head = read("<head><base href='https://www.ministry.gov.uk/en/'><title>Réunion &amp; more</title>"
                + "<link rel='shortlink canonical' href='news/1?utm_source=a#top'></head>");

        assertThat(head.canonical()).hasToString("https://www.ministry.gov.uk/en/news/1");
    }

    @Test
    void claimsAnAddressByHeader() {
        PageHead head = read("", "Link", "</style.css>; rel=preload, </news/2>; type=\"text/html\"; rel=\"canonical\"");

        assertThat(head.canonical()).hasToString("https://www.ministry.gov.uk/news/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://other.gov.uk/news/1", "/", "https://www.ministry.gov.uk", "mailto:a@b.example", ""})
    void mayNotClaimAnotherSiteOrTheHomePage(String claim) {
        assertThat(read("<link rel=canonical href='" + claim + "'>").canonical())
                .isNull();
    }

    @Test
    void isReadOnlyAsFarAsItGoes() {
        String late = "<head>" + "<!-- long -->".repeat(30_000) + "<meta name=robots content=noindex>";

        assertThat(read(late).noindex()).isFalse();
    }

    private static PageHead read(String page, String... headers) {
        return PageHead.read(URL, Headers.of(headers), page.getBytes(UTF_8));
    }
}
