package dev.lectern.watch;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import dev.lectern.page.PageHints;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.JDOMParseException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x to 2.0, RDF and Atom. Rome knows the formats; what it drops (offsets, bases) is taken from the elements. */
final class XmlFeedReader {

    private static final List<String> PUBLISHED = List.of("published", "pubDate", "date", "issued", "created");
    private static final List<String> UPDATED = List.of("updated", "modified");

    private XmlFeedReader() {}

    /**
     * Reads a feed.
     *
     * @param text that is XML, if anything
     */
    static FoundLinks read(String text, HttpUrl url) {
        try {
            Document document =
                    SafeXml.builder().build(new XmlFixerReader(new StringReader(XmlText.withoutDoctype(text))));
            List<Element> items = items(document.getRootElement());
            WireFeed wire = new WireFeedInput().build(document);
            return links(new SyndFeedImpl(wire, false), items, document.getRootElement(), url);
        } catch (JDOMParseException e) {
            return broken(
                    url, "line " + (e.getLineNumber() + XmlText.linesBefore(text)) + ": " + said(e.getCause(), e));
        } catch (FeedException | JDOMException | IOException | IllegalArgumentException e) {
            return broken(url, said(e.getCause(), e));
        }
    }

    private static FoundLinks links(SyndFeed feed, List<Element> items, Element root, HttpUrl url) {
        List<SyndEntry> entries = feed.getEntries();
        Map<HttpUrl, FoundLink> links = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            // Rome keeps the order; were it to leave an entry out, the elements would tell of other entries.
            Element item = items.size() == entries.size() ? items.get(i) : root;
            SyndEntry entry = entries.get(i);
            link(entry, base(item, url))
                    .ifPresent(link -> links.putIfAbsent(link, new FoundLink(link, hints(entry, item, feed))));
        }
        if (links.isEmpty() && !entries.isEmpty()) {
            return new FoundLinks.Broken("The entries of the feed " + url + " have no links.");
        }
        return new FoundLinks.Found(List.copyOf(links.values()), next(root, url).orElse(null));
    }

    private static PageHints hints(SyndEntry entry, Element item, SyndFeed feed) {
        String title =
                entry.getTitle() == null ? "" : Jsoup.parse(entry.getTitle()).text();
        return new PageHints(title.isBlank() ? null : title, date(entry, item), language(item, feed), null);
    }

    private static @Nullable String date(SyndEntry entry, Element item) {
        String published = FeedDate.iso(child(item, PUBLISHED), entry.getPublishedDate());
        Date updated = entry.getUpdatedDate();
        return published == null ? FeedDate.iso(child(item, UPDATED), updated) : published;
    }

    private static @Nullable String language(Element item, SyndFeed feed) {
        String own = child(item, List.of("language"));
        if (own == null) {
            for (Element at = item; at != null && own == null; at = at.getParentElement()) {
                own = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            }
        }
        String told = own == null || own.isBlank() ? feed.getLanguage() : own;
        return told == null || told.isBlank() ? null : told.strip().replace('_', '-');
    }

    /** A {@code guid} is an address unless it says that it is none; Rome knows. */
    private static Optional<HttpUrl> link(SyndEntry entry, HttpUrl base) {
        return Stream.of(entry.getLink(), entry.getUri())
                .filter(told -> told != null && !told.isBlank())
                .findFirst()
                .filter(told -> told.equals(entry.getLink()) || told.startsWith("http"))
                .flatMap(told -> CanonicalUrl.of(base, told));
    }

    /** Where relative addresses of an element start (XML Base). */
    private static HttpUrl base(Element element, HttpUrl url) {
        List<String> bases = new ArrayList<>();
        for (Element at = element; at != null; at = at.getParentElement()) {
            String base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null) {
                bases.add(0, base);
            }
        }
        HttpUrl resolved = url;
        for (String base : bases) {
            HttpUrl further = resolved.resolve(base.strip());
            resolved = further == null ? resolved : further;
        }
        return resolved;
    }

    /** RFC 5005, section 3: the next page of a paged feed. */
    private static Optional<HttpUrl> next(Element root, HttpUrl url) {
        return Stream.concat(Stream.of(root), root.getChildren().stream())
                .flatMap(parent -> parent.getChildren().stream())
                .filter(link -> link.getName().equals("link") && "next".equals(link.getAttributeValue("rel")))
                .flatMap(link -> Optional.ofNullable(link.getAttributeValue("href")).stream())
                .findFirst()
                .flatMap(href -> CanonicalUrl.of(url, href));
    }

    private static List<Element> items(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().stream())
                .flatMap(parent -> parent.getChildren().stream())
                .filter(child ->
                        child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    private static @Nullable String child(Element item, List<String> names) {
        return names.stream()
                .flatMap(name -> item.getChildren().stream()
                        .filter(child -> child.getName().equals(name))
                        .map(Element::getTextTrim)
                        .filter(text -> !text.isEmpty()))
                .findFirst()
                .orElse(null);
    }

    private static FoundLinks.Broken broken(HttpUrl url, String why) {
        return new FoundLinks.Broken("The feed " + url + " cannot be read: " + why);
    }

    private static String said(@Nullable Throwable cause, Exception e) {
        String message = cause == null || cause.getMessage() == null ? e.getMessage() : cause.getMessage();
        return message == null ? e.toString() : message;
    }
}
