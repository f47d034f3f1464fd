package dev.lectern.watch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.page.PageHints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedReader {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeedReader() {}

    static FoundLinks read(String text, HttpUrl url) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JacksonException e) {
            JsonLocation place = e.getLocation();
            return new FoundLinks.Broken("The feed " + url + " is no JSON: "
                    + (place == null ? "" : "line " + place.getLineNr() + ": ") + firstLine(e.getOriginalMessage())
                    + ".");
        }
        if (!feed.path("version").asText().contains("jsonfeed.org/version/")
                || !feed.path("items").isArray()) {
            return new FoundLinks.Broken(
                    "What answers at " + url
                            + " is JSON, but no JSON Feed: that has a 'version' such as https://jsonfeed.org/version/1.1 and 'items'.");
        }
        Map<HttpUrl, FoundLink> links = new LinkedHashMap<>();
        for (JsonNode item : feed.path("items")) {
            String language = first(item.path("language"), feed.path("language"));
            link(item, url)
                    .ifPresent(link -> links.putIfAbsent(
                            link,
                            new FoundLink(
                                    link,
                                    new PageHints(
                                            first(item.path("title")),
                                            FeedDate.iso(
                                                    first(item.path("date_published"), item.path("date_modified"))),
                                            language,
                                            null))));
        }
        if (links.isEmpty() && !feed.path("items").isEmpty()) {
            return new FoundLinks.Broken("The items of the feed " + url + " have no 'url'.");
        }
        String next = first(feed.path("next_url"));
        return new FoundLinks.Found(
                links.values().stream().toList(),
                next == null ? null : CanonicalUrl.of(url, next).orElse(null));
    }

    /** The item's own page; an item that only points elsewhere has {@code external_url}; an {@code id} often is an address. */
    private static Optional<HttpUrl> link(JsonNode item, HttpUrl feed) {
        String told = first(item.path("url"), item.path("external_url"));
        if (told == null) {
            String id = first(item.path("id"));
            told = id != null && id.startsWith("http") ? id : null;
        }
        return told == null ? Optional.empty() : CanonicalUrl.of(feed, told);
    }

    private static @Nullable String first(JsonNode... values) {
        return Stream.of(values)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank() && !text.equals("null"))
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be understood");
    }
}
