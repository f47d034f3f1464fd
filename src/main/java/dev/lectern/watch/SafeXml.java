package dev.lectern.watch;

import java.io.StringReader;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.InputSource;

/** Reads XML of strangers: no document type, so no entities of their own; nothing is loaded; no endless depth. */
final class SafeXml {

    /** More than any feed needs, less than what recursive readers can bear. */
    private static final String DEEPEST = "200";

    private SafeXml() {}

    /** A new builder; it serves one thread. */
    static SAXBuilder builder() {
        var builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setExpandEntities(false);
        return builder;
    }
}
