package dev.lectern.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes speeches as a JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {

    static final String MEDIA_TYPE = "application/feed+json";
    static final String PATH = "/feed.json";

    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeed() {}

    /** The document in UTF-8. */
    static byte[] write(FeedAddress address, List<FeedSpeech> speeches) {
        ObjectNode feed = JSON.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", address.title());
        feed.put("home_page_url", address.whole("/"));
        feed.put("feed_url", address.self(PATH));
        put(feed, "next_url", address.older(PATH));
        var items = feed.putArray("items");
        for (FeedSpeech speech : speeches) {
            item(items.addObject(), address, speech);
        }
        try {
            return JSON.writeValueAsBytes(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    private static void item(ObjectNode item, FeedAddress address, FeedSpeech speech) {
        item.put("id", "urn:uuid:" + speech.id());
        item.put("url", address.site() + "/speeches/" + speech.id());
        put(item, "external_url", speech.original());
        item.put("title", speech.title());
        item.put("content_text", speech.excerpt()); // every item must have content, and what publishers write is text
        item.put("summary", speech.facts());
        put(item, "date_published", speech.published());
        item.put("date_modified", speech.updated());
        var authors = item.putArray("authors");
        speech.authors().forEach(name -> authors.addObject().put("name", name));
        item.putArray("tags").add(speech.kind());
        put(item, "language", speech.language());
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
