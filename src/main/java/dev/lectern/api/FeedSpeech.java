package dev.lectern.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speech as feeds tell it, read from the summary that the relay rendered.
 *
 * @param id id of the speech
 * @param title title, or a stand-in for a page that has none; feeds must have one
 * @param updated when its newest change was announced (RFC 3339)
 * @param published when the publisher published it (RFC 3339); null when no clock time is given
 * @param authors who spoke; who published it when the page names nobody, as Atom must have one
 * @param facts office, place, date and publisher, to be read in one line
 * @param excerpt beginning of the text
 * @param language BCP 47 tag; null when unknown
 * @param kind sort of speech, as the word on the wire
 * @param original address of the page that it was read from; null when that is no web address
 */
record FeedSpeech(
        String id,
        String title,
        String updated,
        @Nullable String published,
        List<String> authors,
        String facts,
        String excerpt,
        @Nullable String language,
        String kind,
        @Nullable String original) {

    private static final JsonMapper JSON = new JsonMapper();

    FeedSpeech {
        authors = List.copyOf(authors);
    }

    /** Reads a summary. */
    static FeedSpeech of(byte[] summary) {
        JsonNode json;
        try {
            json = JSON.readTree(summary);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
        String title = text(json, "title");
        String publisher = text(json, "publisher");
        String by = publisher == null ? json.path("source").asText() : publisher;
        List<String> authors = new ArrayList<>();
        json.path("speakers")
                .forEach(speaker -> authors.add(speaker.path("name").asText()));
        String url = text(json, "url");
        boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
        String excerpt = text(json, "excerpt");
        return new FeedSpeech(
                json.path("id").asText(),
                title == null ? "Untitled speech" : title,
                json.path("announcedAt").asText(),
                text(json, "publishedAt"),
                authors.isEmpty() ? List.of(by) : authors,
                facts(json, by),
                excerpt == null ? "" : excerpt,
                text(json, "language"),
                json.path("kind").asText(),
                web ? url : null);
    }

    private static String facts(JsonNode json, String publisher) {
        List<String> facts = new ArrayList<>();
        for (String field : List.of("place", "spokenOn")) {
            String value = text(json, field);
            if (value != null) {
                facts.add(value);
            }
        }
        facts.add(publisher);
        return String.join(", ", facts);
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
