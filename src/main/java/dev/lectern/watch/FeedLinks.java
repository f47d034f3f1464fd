package dev.lectern.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The feeds to which an HTML page leads.
 *
 * @see <a href="https://www.rssboard.org/rss-autodiscovery">RSS Autodiscovery</a>
 */
final class FeedLinks {

    private static final List<String> TYPES = List.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/json");
    private static final Pattern COMMENTS = Pattern.compile("comment|replies", Pattern.CASE_INSENSITIVE);

    private FeedLinks() {}

    /** The feeds of a page, the best first: one of the page's own section before one of the whole site, never comments. */
    static FoundLinks read(String html, HttpUrl url) {
        Document document = Jsoup.parse(html, url.toString());
        String own = url.encodedPath();
        List<Part> feeds = document.select("link[rel~=(?i)\\balternate\\b][type][href]").stream()
                .filter(link -> TYPES.contains(
                        link.attr("type").strip().toLowerCase(Locale.ROOT).split(";", 2)[0]))
                .filter(link -> !isOfComments(link))
                .flatMap(link -> target(link).stream())
                .distinct()
                .sorted(Comparator.comparing(feed -> !isWithin(feed, own)))
                .map(feed -> new Part(feed, null))
                .toList();
        if (feeds.isEmpty()) {
            return new FoundLinks.Broken(
                    "At " + url + " is an HTML page that leads to no feed (it has no <link rel=\"alternate\""
                            + " type=\"application/rss+xml\">); give the address of the feed itself, or make it a 'listing'.");
        }
        return new FoundLinks.Elsewhere(feeds);
    }

    private static boolean isOfComments(Element link) {
        return Stream.of(link.attr("href"), link.attr("title"))
                .anyMatch(text -> COMMENTS.matcher(text).find());
    }

    private static Optional<HttpUrl> target(Element link) {
        HttpUrl base = HttpUrl.parse(link.baseUri());
        return base == null ? Optional.empty() : CanonicalUrl.of(base, link.attr("href"));
    }

    private static boolean isWithin(HttpUrl feed, String path) {
        return path.length() > 1 && feed.encodedPath().startsWith(path);
    }
}
