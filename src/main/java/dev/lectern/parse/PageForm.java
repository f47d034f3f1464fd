package dev.lectern.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what form a page is written. The text itself is asked first: files often carry the wrong type or none. */
enum PageForm {
    HTML,
    MARKDOWN,
    PLAIN,
    /** JSON of any kind. */
    JSON,
    /** RSS, Atom, a sitemap: a list of pages. */
    FEED,
    /** XML of another kind. */
    XML,
    /** A saved page or a letter with its parts. */
    MIME;

    private static final int SAMPLE = 8192;

    static PageForm of(String text, @Nullable String contentType, @Nullable String url) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String path = url == null ? "" : url.toLowerCase(Locale.ROOT);
        String sample = text.substring(0, Math.min(text.length(), SAMPLE))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        PageForm told = byStart(sample);
        if (told != null) {
            return told;
        }
        if (type.contains("markdown") || path.endsWith(".md")) {
            return MARKDOWN;
        }
        if (startsLikeHtml(sample)) {
            return HTML;
        }
        boolean saysHtml = type.contains("html") || path.endsWith(".html") || path.endsWith(".htm");
        if (countTags(sample) >= 4 || (saysHtml && hasTag(sample))) {
            return HTML;
        }
        return FrontMatter.isAtStartOf(text) || hasMarkdownHeading(text) ? MARKDOWN : PLAIN;
    }

    private static @Nullable PageForm byStart(String sample) {
        if (sample.startsWith("{") || sample.startsWith("[")) {
            return startsLikeJson(sample) ? JSON : null;
        }
        if (sample.startsWith("<?xml") || sample.startsWith("<rss") || sample.startsWith("<feed")) {
            return byRoot(root(sample));
        }
        boolean saved = sample.startsWith("mime-version:") || sample.startsWith("from: <saved by");
        return saved && sample.contains("content-type:") ? MIME : null;
    }

    /** A brace or bracket may begin a stage direction; behind it JSON has a quote, a number or another bracket. */
    private static boolean startsLikeJson(String sample) {
        String rest = sample.substring(1).stripLeading();
        return sample.startsWith("{")
                ? rest.startsWith("\"") && rest.indexOf(':') > 0
                : rest.startsWith("{\"") || rest.startsWith("[\"") || (rest.startsWith("\"") && rest.contains("\","));
    }

    /** Name of the first element behind the XML declaration, comments and document type; empty when none is in sight. */
    private static String root(String sample) {
        int at = sample.indexOf('<');
        while (at >= 0 && at + 1 < sample.length() && "?!".indexOf(sample.charAt(at + 1)) >= 0) {
            int end = sample.startsWith("<!--", at) ? sample.indexOf("-->", at) : sample.indexOf('>', at);
            at = end < 0 ? -1 : sample.indexOf('<', end);
        }
        if (at < 0) {
            return "";
        }
        int end = at + 1;
        while (end < sample.length() && " \t\r\n/>".indexOf(sample.charAt(end)) < 0) {
            end++;
        }
        return sample.substring(at + 1, end);
    }

    private static PageForm byRoot(String root) {
        return switch (root) {
            case "rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "atom:feed" -> FEED;
            case "", "html", "body", "head", "div", "p", "article", "section", "xhtml:html" -> HTML;
            default -> XML;
        };
    }

    private static boolean startsLikeHtml(String sample) {
        return sample.startsWith("<!doctype html")
                || sample.startsWith("<html")
                || sample.startsWith("<head")
                || sample.startsWith("<body")
                || sample.startsWith("<!--");
    }

    private static boolean hasTag(String sample) {
        for (int at = sample.indexOf('<'); at >= 0 && at + 1 < sample.length(); at = sample.indexOf('<', at + 1)) {
            if (Character.isLetter(sample.charAt(at + 1))) {
                return sample.indexOf('>', at) > 0;
            }
        }
        return false;
    }

    private static int countTags(String sample) {
        int tags = 0;
        for (String tag : new String[] {"<p>", "<p ", "<div", "<br", "<h1", "<h2", "<td", "</p>", "</div>", "<body"}) {
            for (int at = sample.indexOf(tag); at >= 0; at = sample.indexOf(tag, at + 1)) {
                tags++;
            }
        }
        return tags;
    }

    private static boolean hasMarkdownHeading(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        return sample.startsWith("# ") || sample.contains("\n# ") || sample.contains("\n## ");
    }
}
