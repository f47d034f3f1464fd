package dev.lectern.api;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

class AtomFeedTest {

    private static final FeedAddress ADDRESS =
            new FeedAddress("https://lectern.example", Map.of("q", List.of("a & b")), "c1", "c2");

    @Test
    void hasAllThatAtomAsksFor() throws Exception {
        Element feed = read(AtomFeed.write(ADDRESS, List.of(speech("Remarks", "Ships are late."))))
                .getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(feed, "id")).isEqualTo("https://lectern.example/feed.atom?q=a+%26+b");
        assertThat(text(feed, "updated")).isEqualTo("2026-11-21T00:00:01.250Z");
        Element entry = (Element) feed.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "id")).isEqualTo("urn:uuid:0192f0c4-0000-7000-8000-000000000001");
        assertThat(text(entry, "updated")).isEqualTo("2026-11-21T00:00:01.250Z");
        assertThat(text(entry, "name")).isEqualTo("Ada Miren");
        assertThat(text(entry, "summary")).isEqualTo("Lumen City, 2026-11-20, Ministry of Ports. Ships are late.");
    }

    @Test
    void leadsToItselfToThePageAndToWhatIsOlder() throws Exception {
        Element feed = read(AtomFeed.write(ADDRESS, List.of())).getDocumentElement();

        assertThat(link(feed, "self")).isEqualTo("https://lectern.example/feed.atom?q=a+%26+b&cursor=c1");
        assertThat(link(feed, "alternate")).isEqualTo("https://lectern.example/?q=a+%26+b&cursor=c1");
        assertThat(link(feed, "next")).isEqualTo("https://lectern.example/feed.atom?q=a+%26+b&cursor=c2");
    }

    @Test
    void whatPublishersWriteIsText() throws Exception {
        String title = "<script>alert(1)</script> & \"]]>\" \u0001\uFFFF end";

        Element feed =
                read(AtomFeed.write(ADDRESS, List.of(speech(title, "x")))).getDocumentElement();

        Element entry = (Element) feed.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("<script>alert(1)</script> & \"]]>\"  end");
        assertThat(entry.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void aFeedWithoutSpeechesIsAFeed() throws Exception {
        Element feed = read(AtomFeed.write(new FeedAddress("http://localhost", Map.of(), null, null), List.of()))
                .getDocumentElement();

        assertThat(text(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(link(feed, "next")).isNull();
    }

    private static FeedSpeech speech(String title, String excerpt) {
        return new FeedSpeech(
                "0192f0c4-0000-7000-8000-000000000001",
                title,
                "2026-11-21T00:00:01.250Z",
                null,
                List.of("Ada Miren"),
                "Lumen City, 2026-11-20, Ministry of Ports",
                excerpt,
                "en",
                "remarks",
                "https://ports.example/1");
    }

    private static Document read(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String link(Element feed, String relation) {
        var links = feed.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return null;
    }
}
