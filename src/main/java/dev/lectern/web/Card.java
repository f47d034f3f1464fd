package dev.lectern.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speech as the front page shows it. All texts are as published and have to be escaped; what is unknown is null.
 *
 * @param id id of the speech
 * @param title title, or a stand-in for a page that has none
 * @param speakers names with offices
 * @param place where it was given
 * @param date when it was given, for people
 * @param isoDate the same for programs
 * @param publisher who published it
 * @param kind sort of speech, for people
 * @param language BCP 47 tag, empty when unknown
 * @param excerpt beginning of the text
 */
record Card(
        String id,
        String title,
        String speakers,
        @Nullable String place,
        @Nullable String date,
        @Nullable String isoDate,
        String publisher,
        String kind,
        String language,
        @Nullable String excerpt) {

    /** Reads a change, with or without turns. */
    static Card of(JsonNode change) {
        String date = text(change, "spokenOn");
        String publisher = text(change, "publisher");
        String title = text(change, "title");
        String language = text(change, "language");
        return new Card(
                change.path("id").asText(),
                title == null ? "Untitled" : title,
                String.join("; ", people(change.path("speakers"))),
                text(change, "place"),
                date == null ? null : PlainDates.of(date),
                date,
                publisher == null ? change.path("source").asText() : publisher,
                change.path("kind").asText().replace('-', ' '),
                language == null ? "" : language,
                text(change, "excerpt"));
    }

    private static List<String> people(JsonNode speakers) {
        List<String> people = new ArrayList<>();
        for (JsonNode speaker : speakers) {
            String role = text(speaker, "role");
            people.add(speaker.path("name").asText() + (role == null ? "" : ", " + role));
        }
        return people;
    }

    static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
