package dev.lectern.watch;

import dev.lectern.page.PageHints;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ListingPageTest {

    private static final HttpUrl NEWS = HttpUrl.get("https://a.example/news");
    private static final String HTML = """
            <html><body><header><nav><a href="/about-this-long-established-site">About this long established site</a></nav>
            <a href="/">Home</a></header><main><ul>
            <li><time datetime="2026-11-20">20 November</time>
                <a href="/news/on-turnips" hreflang="en">On turnips</a> <a href="/news/on-turnips">Read more about it</a></li>
            <li><a href="https://a.example/speeches/2026/11/the-price-of-bread.html#top">The Minister on the price of bread</a></li>
            <li><a href="/news/annual-report-2026.pdf">The annual report of the year 2026</a></li>
            <li><a href="https://elsewhere.example/news/2026/a-long-story">A long story told by somebody else</a></li>
            <li><a href="/contact">Contact</a> <a href="mailto:x@a.example">Write to the press office today</a></li>
            </ul><a href="/news?page=3">3</a> <a href="/news?page=2">2</a></main></body></html>""";

    @Test
    void findsWhatLooksLikeAnArticle() {
        List<FoundLink> links = read(HTML, NEWS).links(listing(null, List.of(), List.of()));

        assertThat(links)
                .extracting(link -> link.url().toString())
                .containsExactly(
                        "https://a.example/news/on-turnips",
                        "https://a.example/speeches/2026/11/the-price-of-bread.html");
    }

    @Test
    void keepsWhatTheListingSaysOfALink() {
        List<FoundLink> links = read(HTML.replace(" <a href=\"/news/on-turnips\">Read more about it</a>", ""), NEWS)
                .links(listing(null, List.of(), List.of()));

        assertThat(links.get(0).hints()).isEqualTo(new PageHints("On turnips", "2026-11-20", "en", null));
    }

    @Test
    void handsOnADateThatIsPrintedBesideTheLinkAndTheTitleOfTheHeadline() {
        List<FoundLink> links = read("""
                <main><ul class=list>
                <li><a href="/news/a1"><img></a><span>3 June 2018</span><h3><a href="/news/a1">On turnips</a></h3></li>
                <li><span class=date>Updated daily, 2018</span><a href="/news/a2">On bread</a></li></ul>
                <dl><dt>05.06.2018</dt><dd><a href="/news/a3">On peas</a></dd></dl></main>""", NEWS).links(listing("main a", List.of(), List.of()));

        assertThat(links)
                .extracting(FoundLink::hints)
                .containsExactly(
                        new PageHints("On turnips", "3 June 2018", null, null),
                        new PageHints("On bread", null, null, null),
                        new PageHints("On peas", "05.06.2018", null, null));
    }

    @Test
    void takesTheLinksOfAListOfStoriesWhateverTheirAddresses() {
        String item = "<div class=row><h2><a href='/%s'>%s</a></h2><p>3 June 2018</p></div>";

        List<FoundLink> links = read(
                        "<ul class=menu><li><a href=/a>Home</a><li><a href=/b>About</a><li><a href=/c>Contact</a></ul>"
                                + item.formatted("xa-1", "The Minister on the price of bread")
                                + item.formatted("xb-2", "The Minister on the price of peas")
                                + item.formatted("cc", "The Minister on the price of turnips"),
                        NEWS)
                .links(listing(null, List.of(), List.of()));

        assertThat(links).extracting(link -> link.url().encodedPath()).containsExactly("/xa-1", "/xb-2", "/cc");
    }

    @Test
    void readsAHugeFlatPageInTime() {
        String page = "<div class='" + "long ".repeat(100_000) + "'>"
                + IntStream.range(0, 30_000)
                        .mapToObj(i -> "<a href='/news/p" + i + "'>The Minister on the price of bread " + i + "</a>")
                        .collect(Collectors.joining());

        assertThat(read(page, NEWS).links(listing(null, List.of(), List.of()))).hasSize(30_000);
    }

    @Test
    void obeysTheSelectorAndThePatterns() {
        List<FoundLink> links = read(HTML, NEWS)
                .links(listing("main li", List.of(Pattern.compile("/news/")), List.of(Pattern.compile("\\.pdf$"))));

        assertThat(links)
                .extracting(link -> link.url().toString())
                .containsExactly(
                        "https://a.example/news/on-turnips", "https://elsewhere.example/news/2026/a-long-story");
    }

    @Test
    void findsPagesThatAreNamedInTheQuery() {
        var url = HttpUrl.get("https://a.example/?q=News");
        String html = "<a href='?q=News/123'>Remarks at the opening of the bridge</a><a href='?q=News&page=2'>2</a>";

        List<FoundLink> links = read(html, url).links(listing(null, List.of(), List.of()));

        assertThat(links).extracting(link -> link.url().toString()).containsExactly("https://a.example/?q=News/123");
    }

    @Test
    void goesOnWithTheNextNumberedPage() {
        assertThat(read(HTML, NEWS).next()).get().hasToString("https://a.example/news?page=2");
    }

    @Test
    void goesOnWithThePageThatIsMarkedAsNext() {
        String html = "<a rel='prev' href='/news?page=1'>Newer</a><a rel='nofollow next' href='/news/older'>Older</a>";

        assertThat(read(html, NEWS).next()).get().hasToString("https://a.example/news/older");
    }

    @Test
    void endsWhereThereIsNoNextPage() {
        String html = "<a rel='next' href='https://trap.example/news?page=2'>Next</a>";

        assertThat(read(html, NEWS).next()).isEmpty();
    }

    @Test
    void readsTheCharsetThatTheServerGives() {
        byte[] body = "<a href='/news/o-repe'>О репе</a>".getBytes(Charset.forName("windows-1251"));

        var page = ListingPage.read(body, "text/html; charset=windows-1251", NEWS);

        assertThat(page.links(listing("a", List.of(), List.of())).get(0).hints().title())
                .isEqualTo("О репе");
    }

    private static ListingPage read(String html, HttpUrl url) {
        return ListingPage.read(html.getBytes(UTF_8), "text/html; charset=utf-8", url);
    }

    private static Discovery.Listing listing(String links, List<Pattern> include, List<Pattern> exclude) {
        return new Discovery.Listing(NEWS.uri(), links, new UrlPatterns(include, exclude));
    }
}
