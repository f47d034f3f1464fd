package dev.lectern.watch;

import dev.lectern.page.PageHints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SitemapReaderTest {

    private static final HttpUrl URL = HttpUrl.get("https://a.example/maps/sitemap.xml");
    private static final String PAGES = """
            <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
             xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc> https://a.example/p1?a=1&amp;b=2 </loc><lastmod>2025-06-03</lastmod></url>
            <url><loc>https://www.a.example/p2</loc><news:news><news:publication><news:name>A</news:name>
             <news:language>en</news:language></news:publication>
             <news:publication_date>2025-06-03T10:15:00+02:00</news:publication_date><news:title>Two</news:title></news:news></url>
            <url><loc>https://elsewhere.example/p3</loc></url></urlset>""";

    @Test
    void readsPagesOfItsSiteWithTheirChangeAndWhatNewsSitemapsTell() {
        List<FoundLink> links = links(read(PAGES));

        assertThat(links)
                .containsExactly(
                        new FoundLink(
                                HttpUrl.get("https://a.example/p1?a=1&b=2"),
                                PageHints.NONE,
                                Instant.parse("2025-06-03T00:00:00Z")),
                        new FoundLink(
                                HttpUrl.get("https://www.a.example/p2"),
                                new PageHints("Two", "2025-06-03T10:15+02:00", "en", null)));
    }

    @Test
    void readsWhatIsGzippedWhateverItsType() throws IOException {
        assertThat(links(SitemapReader.read(gzip(PAGES.getBytes(UTF_8)), "application/octet-stream", URL)))
                .hasSize(2);
    }

    @Test
    void putsThePartOfAnIndexFirstThatChangedLast() {
        FoundLinks read = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://a.example/unknown.xml</loc></sitemap>
                <sitemap><loc>https://a.example/old.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
                <sitemap><loc>https://a.example/new.xml.gz</loc><lastmod>2025-06-03T10:00:00+02:00</lastmod></sitemap>
                <sitemap><loc>https://elsewhere.example/x.xml</loc></sitemap></sitemapindex>""");

        assertThat(read)
                .isInstanceOfSatisfying(
                        FoundLinks.Elsewhere.class,
                        index -> assertThat(index.parts())
                                .containsExactly(
                                        new Part(
                                                HttpUrl.get("https://a.example/new.xml.gz"),
                                                Instant.parse("2025-06-03T08:00:00Z")),
                                        new Part(
                                                HttpUrl.get("https://a.example/old.xml"),
                                                Instant.parse("2024-01-01T00:00:00Z")),
                                        new Part(HttpUrl.get("https://a.example/unknown.xml"), null)));
    }

    @Test
    void readsPlainTextAndFeeds() {
        assertThat(links(read("https://a.example/p1\r\nhttps://a.example/p2\n")))
                .hasSize(2);
        assertThat(links(read(
                        "<rss version='2.0'><channel><title>t</title><item><link>/p1</link></item></channel></rss>")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE urlset [<!ENTITY a \"aaaa\"><!ENTITY c \"&a;&a;&a;&a;\">]>",
                "<!DOCTYPE urlset [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE urlset [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\"> %x;]>"
            })
    void refusesEntities(String doctype) {
        FoundLinks read = read(doctype + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + "<url><loc>https://a.example/&c;</loc></url></urlset>");

        assertThat(read).isInstanceOf(FoundLinks.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>404</body></html>", "", "Sorry", "<urlset><url><loc>https://a.example/p1</l"})
    void saysWhatIsNoSitemap(String text) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        FoundLinks.Broken.class,
                        broken -> assertThat(broken.reason()).contains("https://a.example/maps/sitemap.xml"));
    }

    @Test
    void stopsUnpackingAtTheLimitOfTheProtocol() throws IOException {
        byte[] bomb = gzip(new byte[SitemapReader.LARGEST + 1000]);

        assertThat(SitemapReader.read(bomb, "application/gzip", URL))
                .isInstanceOfSatisfying(
                        FoundLinks.Broken.class,
                        broken -> assertThat(broken.reason()).contains("larger than 50 MiB"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static List<FoundLink> links(FoundLinks read) {
        assertThat(read).isInstanceOf(FoundLinks.Found.class);
        return ((FoundLinks.Found) read).links();
    }

    private static FoundLinks read(String text) {
        return SitemapReader.read(text.getBytes(UTF_8), "text/xml", URL);
    }
}
