package dev.lectern.watch;

import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads whatever answers at the address of a feed: by what it is, since content types of feeds are often wrong. */
final class FeedReader {

    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");

    private FeedReader() {}

    /**
     * Reads a feed, or finds the feed to which a page leads.
     *
     * @param contentType as the server gave it; null when it did not
     * @param url where it answered
     */
    static FoundLinks read(byte[] body, @Nullable String contentType, HttpUrl url) {
        String text = XmlText.of(body, contentType);
        if (text.isBlank()) {
            return new FoundLinks.Broken("The feed " + url + " is empty.");
        }
        if (text.stripLeading().startsWith("{")) {
            return JsonFeedReader.read(text, url);
        }
        String root = XmlText.root(text);
        if (isFeed(root)) {
            return XmlFeedReader.read(text, url);
        }
        if (root.equals("html")
                || isHtml(contentType)
                || text.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14)) {
            return FeedLinks.read(text, url);
        }
        return new FoundLinks.Broken("What answers at " + url + " is no feed: it begins with "
                + (root.isEmpty() ? "'" + beginning(text) + "'" : "<" + root + ">")
                + ", where <rss>, <feed>, <rdf:RDF> or a JSON Feed was expected.");
    }

    static boolean isFeed(String root) {
        return FEEDS.contains(root);
    }

    private static boolean isHtml(@Nullable String contentType) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private static String beginning(String text) {
        String start = text.strip();
        return start.substring(0, Math.min(40, start.length())).replaceAll("\\s+", " ");
    }
}
