package dev.lectern.watch;

import dev.lectern.page.PageHints;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FeedReaderTest {

    private static final HttpUrl FEED = HttpUrl.get("https://a.example/news/feed");
    private static final String RSS = """
            <rss version="2.0"><channel><title>News</title><link>https://a.example/</link><language>en-gb</language>
            %s</channel></rss>""";

    @Test
    void readsRssWithTitleDateAndLanguage() {
        FoundLink link = only(RSS.formatted("""
                <item><title>On &lt;b&gt;turnips&lt;/b&gt; &amp;amp; peas</title><link>https://a.example/p1#top</link>
                <pubDate>Tue, 03 Jun 2025 10:15:00 +0200</pubDate></item>"""));

        assertThat(link.url()).hasToString("https://a.example/p1");
        assertThat(link.hints()).isEqualTo(new PageHints("On turnips & peas", "2025-06-03T10:15+02:00", "en-gb", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='0.91'><channel><title>t</title><link>x</link><description>d</description>%s</channel></rss>",
                "<rss version='0.92'><channel><title>t</title>%s</channel></rss>",
                "<rss version='0.94'><channel><title>t</title>%s</channel></rss>",
                "<rss><channel><title>t</title>%s</channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
                        + "<channel><title>t</title></channel>%s</rdf:RDF>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                        + "<channel rdf:about='x'><title>t</title></channel>%s</rdf:RDF>"
            })
    void readsEveryRss(String form) {
        FoundLink link = only(form.formatted("<item><title>One</title><link>https://a.example/p1</link></item>"));

        assertThat(link.url()).hasToString("https://a.example/p1");
        assertThat(link.hints()).isEqualTo(new PageHints("One", null, null, null));
    }

    @Test
    void prefersThePublicationOfAnAtomEntryToItsUpdateAndResolvesItsLink() {
        FoundLink link = only("""
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="/deep/er/" xml:lang="fr">
                <title>t</title><entry xml:base="down/"><title type="html">L&amp;#39;été</title>
                <link rel="edit" href="/edit"/><link rel="alternate" href="p1?x=1"/>
                <updated>2025-06-05T00:00:00Z</updated><published>2025-06-03T10:15:00-04:00</published></entry></feed>""");

        assertThat(link.url()).hasToString("https://a.example/deep/er/down/p1?x=1");
        assertThat(link.hints()).isEqualTo(new PageHints("L'été", "2025-06-03T10:15-04:00", "fr", null));
    }

    @Test
    void readsDublinCoreDatesOfRdf() {
        FoundLink link = only("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title></channel>
                <item rdf:about="y"><title>One</title><link>/p1</link><dc:date>2025-06-03</dc:date>
                <dc:language>de</dc:language></item></rdf:RDF>""");

        assertThat(link.hints()).isEqualTo(new PageHints("One", "2025-06-03", "de", null));
    }

    @Test
    void takesAGuidForTheLinkOnlyIfItIsOne() {
        List<FoundLink> links = found(read(RSS.formatted("""
                <item><title>1</title><guid>https://a.example/p1</guid></item>
                <item><title>2</title><guid isPermaLink="false">tag:a.example,2025:2</guid></item>
                <item><title>3</title><link>/p3</link><guid>https://a.example/else</guid></item>""")));

        assertThat(links).extracting(link -> link.url().encodedPath()).containsExactly("/p1", "/p3");
    }

    @Test
    void bearsBlanksBeforeTheDeclarationControlCharactersAndEntitiesOfHtml() {
        FoundLink link = only("\n \n<?xml version=\"1.0\"?>"
                + RSS.formatted("<item><title>A&nbsp;B\u0008C</title><link>/p1?a=1&b=2</link></item>"));

        assertThat(link.url()).hasToString("https://a.example/p1?a=1&b=2");
        assertThat(link.hints().title()).isEqualTo("A B C");
    }

    @Test
    void readsTextInWhateverEncodingItReallyIs() {
        String feed = RSS.formatted("<item><title>Речь</title><link>/p1</link></item>");
        String declared = "<?xml version='1.0' encoding='%s'?>" + feed;

        assertThat(List.of(
                        title(declared.formatted("utf-8").getBytes(UTF_8), "text/xml; charset=iso-8859-1"),
                        title(declared.formatted("windows-1251").getBytes(Charset.forName("windows-1251")), "text/xml"),
                        title(
                                declared.formatted("utf-8").getBytes(Charset.forName("windows-1251")),
                                "text/xml; charset=windows-1251"),
                        title(("\uFEFF" + feed).getBytes(UTF_8), null),
                        title(("\uFEFF" + feed).getBytes(StandardCharsets.UTF_16LE), null)))
                .containsOnly("Речь");
    }

    @Test
    void toleratesTheOldDoctypeOfRss() {
        FoundLink link = only("""
                <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                 "http://127.0.0.1:9/rss-0.91.dtd"><rss version="0.91"><channel><title>t</title>
                <item><title>One</title><link>/p1</link></item></channel></rss>""");

        assertThat(link.hints().title()).isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
                "<!DOCTYPE rss [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\"> %x;]>",
                "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\" [<!ENTITY c \"x\">]>"
            })
    void refusesEntities(String doctype) {
        FoundLinks read = read(
                "<?xml version='1.0'?>\n" + doctype + RSS.formatted("<item><title>&c;</title><link>/p1</link></item>"));

        assertThat(read)
                .isInstanceOfSatisfying(
                        FoundLinks.Broken.class,
                        broken -> assertThat(broken.reason()).contains("line 2", "DOCTYPE"));
    }

    @Test
    void includesNothing() {
        FoundLink link = only(RSS.formatted("<item xmlns:xi='http://www.w3.org/2001/XInclude'><title>One</title>"
                + "<link>/p1</link><xi:include href='file:///etc/passwd' parse='text'/></item>"));

        assertThat(link.hints().title()).isEqualTo("One");
    }

    @Test
    void endsAtADepthThatNoFeedHas() {
        String deep = "<div>".repeat(50_000) + "</div>".repeat(50_000);

        FoundLinks read =
                read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/p1'/><content type='xhtml'>" + deep
                        + "</content></entry></feed>");

        assertThat(read).isInstanceOf(FoundLinks.Broken.class);
    }

    @Test
    void tellsTheLineAtWhichAFeedIsBroken() {
        FoundLinks read = read("\n<rss version='2.0'>\n<channel>\n<item></channel></rss>");

        assertThat(read)
                .isInstanceOfSatisfying(
                        FoundLinks.Broken.class,
                        broken -> assertThat(broken.reason())
                                .startsWith("The feed https://a.example/news/feed cannot be read: line 4: ")
                                .contains("item"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<opml><body/></opml>", "Not found", "%PDF-1.4", "", "<rss version='9'/>", "<"})
    void saysWhatIsNoFeed(String text) {
        assertThat(read(text)).isInstanceOf(FoundLinks.Broken.class);
    }

    @Test
    void findsTheFeedToWhichAPageLeads() {
        FoundLinks read = FeedReader.read("""
                <!DOCTYPE html><html><head>
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/news/comments/feed">
                <link rel="alternate" hreflang="fr" href="/fr"><link rel=stylesheet type="text/css" href="x.css">
                <link rel="alternate" type="application/rss+xml" href="/feed">
                <link rel="alternate" type="application/atom+xml" href="/news/feed/atom"></head></html>""".getBytes(UTF_8), "text/html", HttpUrl.get("https://a.example/news"));

        assertThat(read)
                .isInstanceOfSatisfying(
                        FoundLinks.Elsewhere.class,
                        elsewhere -> assertThat(elsewhere.parts())
                                .extracting(part -> part.url().encodedPath())
                                .containsExactly("/news/feed/atom", "/feed"));
    }

    @Test
    void saysThatAPageLeadsToNoFeed() {
        assertThat(read("<html><body>Hello</body></html>"))
                .isInstanceOfSatisfying(
                        FoundLinks.Broken.class,
                        broken -> assertThat(broken.reason()).contains("leads to no feed", "listing"));
    }

    private static String title(byte[] feed, String contentType) {
        return found(FeedReader.read(feed, contentType, FEED)).get(0).hints().title();
    }

    private static FoundLink only(String feed) {
        List<FoundLink> links = found(read(feed));
        assertThat(links).hasSize(1);
        return links.get(0);
    }

    private static List<FoundLink> found(FoundLinks read) {
        assertThat(read).isInstanceOf(FoundLinks.Found.class);
        return ((FoundLinks.Found) read).links();
    }

    private static FoundLinks read(String feed) {
        return FeedReader.read(feed.getBytes(UTF_8), "text/html", FEED);
    }
}
