package dev.lectern.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what form a page is written. The text itself is asked first: files often carry the wrong type or none. */
enum PageForm {
    HTML,
    MARKDOWN,
    PLAIN;

    private static final int SAMPLE = 8192;

    static PageForm of(String text, @Nullable String contentType, @Nullable String url) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String path = url == null ? "" : url.toLowerCase(Locale.ROOT);
        String sample = text.substring(0, Math.min(text.length(), SAMPLE))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (type.contains("markdown") || path.endsWith(".md")) {
            return MARKDOWN;
        }
        if (startsLikeHtml(sample)) {
            return HTML;
        }
        boolean saysHtml = type.contains("html") || path.endsWith(".html") || path.endsWith(".htm");
        if (countTags(sample) >= (saysHtml ? 1 : 4)) {
            return HTML;
        }
        return FrontMatter.isAtStartOf(text) || hasMarkdownHeading(text) ? MARKDOWN : PLAIN;
    }

    private static boolean startsLikeHtml(String sample) {
        return sample.startsWith("<!doctype html")
                || sample.startsWith("<html")
                || sample.startsWith("<head")
                || sample.startsWith("<body")
                || sample.startsWith("<!--")
                || sample.startsWith("<?xml") && sample.contains("<html");
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
