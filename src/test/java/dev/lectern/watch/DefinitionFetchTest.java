package dev.lectern.watch;

import dev.lectern.intake.DiscoveryFetch.Link;
import dev.lectern.intake.DiscoveryFetch.Look;
import dev.lectern.page.PageHints;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DefinitionFetchTest {

    private static final HttpUrl ADDRESS = HttpUrl.get("https://harbour.example/news");
    private static final Discovery LISTING = new Discovery.Listing(ADDRESS.uri(), "li a", UrlPatterns.ALL);

    @Test
    void givesTheLinksOfAListingAndItsNextPart() {
        Look look = look(page("""
                <ul><li><a href="/speech/1">Opening of the harbour</a> <time datetime="2026-05-04">4 May</time></ul>
                <a rel="next" href="/news?page=2">Older</a>
                """));

        assertThat(look.problem()).isNull();
        assertThat(look.robots()).isEqualTo("allowed");
        assertThat(look.links())
                .containsExactly(new Link(
                        "https://harbour.example/speech/1",
                        new PageHints("Opening of the harbour", "2026-05-04", null, null)));
        assertThat(look.next()).isEqualTo("https://harbour.example/news?page=2");
    }

    @Test
    void tellsWhyAListingCannotBeHad() {
        assertThat(look(new FetchOutcome.Missing(404)))
                .isEqualTo(Look.failed("https://harbour.example/news answered 404: it is not there.", "allowed"));
        assertThat(look(new FetchOutcome.Failed("It took too long.", null, null)))
                .isEqualTo(Look.failed("It took too long.", null));
        assertThat(look(new FetchOutcome.Refused("It answered 403.", 403)))
                .isEqualTo(Look.failed("It answered 403.", "allowed"));
        assertThat(look(new FetchOutcome.NotModified()).problem()).isEqualTo(ADDRESS + " gave no page.");
    }

    @Test
    void tellsThatRobotsTxtForbidsIt() {
        String reason = "The robots.txt of harbour.example forbids https://harbour.example/news.";

        assertThat(look(new FetchOutcome.Refused(reason, null, true))).isEqualTo(Look.failed(reason, "refused"));
    }

    @Test
    void whatElseIsRefusedIsNotTakenForRobotsTxt() {
        String reason = "The robots.txt of harbour.example is at a private address.";

        assertThat(look(new FetchOutcome.Refused(reason, null))).isEqualTo(Look.failed(reason, null));
    }

    @Test
    void aListThatOnlyLeadsToListsIsToldAsOne() {
        var index = new FetchOutcome.Page(
                ADDRESS,
                200,
                "<sitemapindex><sitemap><loc>https://harbour.example/a.xml</loc></sitemap></sitemapindex>"
                        .getBytes(UTF_8),
                "text/xml",
                Validators.NONE);

        assertThat(DefinitionFetch.look(new Discovery.Sitemap(ADDRESS.uri(), UrlPatterns.ALL), ADDRESS, index))
                .isEqualTo(Look.failed(ADDRESS + " only leads to other lists.", "allowed"));
    }

    private static Look look(FetchOutcome outcome) {
        return DefinitionFetch.look(LISTING, ADDRESS, outcome);
    }

    private static FetchOutcome page(String html) {
        return new FetchOutcome.Page(ADDRESS, 200, html.getBytes(UTF_8), "text/html", Validators.NONE);
    }
}
