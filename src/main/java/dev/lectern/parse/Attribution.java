package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The line that a publisher's licence asks for: a licence that the page links to as one, a credit printed where pages
 * print it, or what the head declares. A bare copyright sign is none.
 *
 * @param line as printed
 * @param evidence where it was read
 */
record Attribution(String line, Evidence evidence) {

    private static final int LONGEST = 300;
    private static final int LEVELS = 8;
    private static final int NODES = 600;
    private static final List<String> RIGHTS =
            List.of("dcterms.rights", "dc.rights", "dcterms.license", "dc.rights.license");
    private static final List<String> PLACES =
            List.of("footer", "copyright", "licence", "license", "legal", "rights", "credit", "credits");

    /** Null when the page declares none. */
    static @Nullable Attribution of(Document page) {
        for (Element link : page.getElementsByTag("a")) {
            String line = link.attr("rel").equals("license") ? printed(link) : null;
            if (line != null) {
                return new Attribution(line, Evidence.META);
            }
        }
        Attribution printed = printed(page);
        return printed != null ? printed : declared(page);
    }

    /** Credits stand at the end of a page, so it is read from there, and not far. */
    private static @Nullable Attribution printed(Document page) {
        Node node = last(page.body());
        for (int i = 0; i < NODES && node != null; i++, node = before(node)) {
            if (node instanceof TextNode text && isLicence(text.getWholeText()) && isInPlace(text)) {
                String line = printed(text.parent());
                if (line != null) {
                    return new Attribution(line, Evidence.TEXT);
                }
            }
        }
        return null;
    }

    /** The node that stands before this one in the page; children stand before their parent here. */
    private static @Nullable Node before(Node node) {
        Node previous = node.previousSibling();
        return previous == null ? node.parent() : last(previous);
    }

    private static Node last(Node node) {
        Node last = node;
        while (last.childNodeSize() > 0) {
            last = last.childNode(last.childNodeSize() - 1);
        }
        return last;
    }

    private static @Nullable Attribution declared(Document page) {
        for (Element meta : page.head().getElementsByTag("meta")) {
            String name = meta.attr("name").toLowerCase(Locale.ROOT);
            String line = RIGHTS.contains(name) ? CleanText.line(meta.attr("content")) : "";
            if (!line.isEmpty() && line.length() <= LONGEST) {
                return new Attribution(line, Evidence.META);
            }
        }
        return null;
    }

    private static boolean isLicence(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return Vocabulary.LICENCES.words().stream().anyMatch(lower::contains);
    }

    /** A speech may speak of licences; what counts stands in the footer, or in a box with a telling name. */
    private static boolean isInPlace(Node text) {
        Node node = text.parent();
        for (int i = 0; i < LEVELS && node instanceof Element element; i++, node = node.parent()) {
            if (element.normalName().equals("footer")
                    || ClassWords.of(element).stream().anyMatch(PLACES::contains)) {
                return true;
            }
        }
        return false;
    }

    /** The whole line around it, or its own words when the line is more than a line. */
    private static @Nullable String printed(@Nullable Node inner) {
        String best = null;
        for (Node node = inner; node instanceof Element element; node = node.parent()) {
            String line = CleanText.line(element.text());
            if (line.isEmpty() || line.length() > LONGEST) {
                break;
            }
            best = line;
            if (element.isBlock()) {
                break;
            }
        }
        return best;
    }
}
