package dev.lectern.api;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes speeches as an Atom feed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, The Atom Syndication Format</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005, Feed Paging and Archiving</a>
 */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";
    static final String PATH = "/feed.atom";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private final XMLStreamWriter xml;
    private final FeedAddress address;

    private AtomFeed(XMLStreamWriter xml, FeedAddress address) {
        this.xml = xml;
        this.address = address;
    }

    /** The document in UTF-8. */
    static byte[] write(FeedAddress address, List<FeedSpeech> speeches) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            new AtomFeed(xml, address).feed(speeches);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can always be written as XML", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private void feed(List<FeedSpeech> speeches) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", address.whole(PATH));
        element("title", address.title());
        element(
                "updated",
                speeches.stream()
                        .map(FeedSpeech::updated)
                        .max(String::compareTo)
                        .orElse(NEVER));
        link("self", MEDIA_TYPE, address.self(PATH));
        link("alternate", "text/html", address.self("/"));
        link("next", MEDIA_TYPE, address.older(PATH));
        element("generator", "Lectern");
        for (FeedSpeech speech : speeches) {
            entry(speech);
        }
        xml.writeEndElement();
    }

    private void entry(FeedSpeech speech) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + speech.id());
        text("title", speech.title(), speech.language());
        element("updated", speech.updated());
        element("published", speech.published());
        for (String author : speech.authors()) {
            xml.writeStartElement("author");
            element("name", author);
            xml.writeEndElement();
        }
        link("alternate", "text/html", address.site() + "/speeches/" + speech.id());
        link("via", null, speech.original());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", clean(speech.kind()));
        text("summary", speech.facts() + ". " + speech.excerpt(), speech.language());
        xml.writeEndElement();
    }

    private void text(String name, String value, @Nullable String language) throws XMLStreamException {
        xml.writeStartElement(name);
        if (language != null) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", clean(language));
        }
        xml.writeAttribute("type", "text"); // what publishers write is text, never markup
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    private void element(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        }
    }

    private void link(String relation, @Nullable String type, @Nullable String target) throws XMLStreamException {
        if (target != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            if (type != null) {
                xml.writeAttribute("type", type);
            }
            xml.writeAttribute("href", clean(target));
        }
    }

    /** Without what XML 1.0 has no way to write: the writer would let it through, and no reader would take the document. */
    private static String clean(String text) {
        var allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
