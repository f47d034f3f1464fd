package dev.lectern.watch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import dev.lectern.page.PageHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXParseException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads sitemaps: XML, indexes, news, plain text, all of them also gzipped; a feed may stand in for one. Pages of other sites
 * are left out, as the protocol asks.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
 */
final class SitemapReader {

    /** The protocol's limit, unpacked. */
    static final int LARGEST = 50 * 1024 * 1024;

    private SitemapReader() {}

    /**
     * Reads one.
     *
     * @param contentType as the server gave it; null when it did not
     * @param url where it answered
     */
    static FoundLinks read(byte[] body, @Nullable String contentType, HttpUrl url) {
        try {
            byte[] bytes = unpacked(body);
            if (bytes.length > LARGEST) {
                return broken(url, "it is larger than 50 MiB, the limit of the protocol");
            }
            String text = XmlText.of(bytes, contentType).strip();
            String root = XmlText.root(text);
            if (FeedReader.isFeed(root)) {
                return XmlFeedReader.read(text, url);
            }
            return switch (root) {
                case "urlset", "sitemapindex" -> sitemap(XmlText.withoutDoctype(text), "text/xml", url);
                case "" -> text.startsWith("http") ? sitemap(text, "text/plain", url) : noSitemap(url, text);
                default -> noSitemap(url, "<" + root + ">");
            };
        } catch (IOException e) {
            return broken(url, "its gzip coding is damaged (" + e.getMessage() + ")");
        }
    }

    private static FoundLinks sitemap(String text, String type, HttpUrl url) throws IOException {
        var parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        AbstractSiteMap read;
        try {
            read = parser.parseSiteMap(type, text.getBytes(UTF_8), url.url());
        } catch (UnknownFormatException e) {
            String line = e.getCause() instanceof SAXParseException place ? "line " + place.getLineNumber() + ": " : "";
            return broken(url, line + String.valueOf(e.getMessage()).strip());
        }
        return read instanceof SiteMapIndex index
                ? new FoundLinks.Elsewhere(parts(index, url))
                : new FoundLinks.Found(links((SiteMap) read, url), null);
    }

    /** What changed last stands first; without a time they stay in the order in which they are listed, after the others. */
    private static List<Part> parts(SiteMapIndex index, HttpUrl url) {
        return index.getSitemaps().stream()
                .flatMap(part -> CanonicalUrl.of(url, part.getUrl().toString())
                        .filter(target -> LinkShape.sameSite(target, url))
                        .map(target -> new Part(target, instant(part.getLastModified())))
                        .stream())
                .distinct()
                .sorted(Comparator.comparing(Part::modified, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private static List<FoundLink> links(SiteMap sitemap, HttpUrl url) {
        Map<HttpUrl, FoundLink> links = new LinkedHashMap<>();
        for (SiteMapURL listed : sitemap.getSiteMapUrls()) {
            Optional<HttpUrl> target = CanonicalUrl.of(url, listed.getUrl().toString());
            if (target.isPresent() && LinkShape.sameSite(target.get(), url)) {
                links.putIfAbsent(
                        target.get(), new FoundLink(target.get(), hints(listed), instant(listed.getLastModified())));
            }
        }
        return List.copyOf(links.values());
    }

    private static PageHints hints(SiteMapURL listed) {
        ExtensionMetadata[] told = listed.getAttributesForExtension(Extension.NEWS);
        if (told == null || told.length == 0 || !(told[0] instanceof NewsAttributes news)) {
            return PageHints.NONE;
        }
        ZonedDateTime published = news.getPublicationDateTime();
        return new PageHints(
                blankless(news.getTitle()),
                published == null ? null : published.toOffsetDateTime().toString(),
                blankless(news.getLanguage()),
                null);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
            return body;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return Objects.requireNonNull(in.readNBytes(LARGEST + 1));
        }
    }

    private static FoundLinks.Broken noSitemap(HttpUrl url, String beginning) {
        return broken(
                url,
                "it begins with '" + beginning.substring(0, Math.min(40, beginning.length()))
                        + "', where <urlset>, <sitemapindex>, a feed or addresses were expected");
    }

    private static FoundLinks.Broken broken(HttpUrl url, String why) {
        return new FoundLinks.Broken("The sitemap " + url + " cannot be read: " + why + ".");
    }
}
