package dev.lectern.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speech as the front page shows it. All texts are as published and have to be escaped; what is unknown is null.
 *
 * @param id id of the speech
 * @param position position of its newest change
 * @param title title, or a stand-in for a page that has none
 * @param speakers names with offices
 * @param place where it was given
 * @param date when it was given, for people
 * @param isoDate the same for programs
 * @param publisher who published it
 * @param kind sort of speech, for people
 * @param language BCP 47 tag, empty when unknown
 * @param direction of its writing, a value of {@code dir}
 * @param excerpt beginning of the text
 * @param revision number of the revision
 * @param announced when its newest change was announced
 * @param hits turns in which words stand that were asked for
 */
record Card(
        String id,
        long position,
        String title,
        @Nullable String speakers,
        @Nullable String place,
        @Nullable String date,
        @Nullable String isoDate,
        String publisher,
        String kind,
        String language,
        String direction,
        @Nullable String excerpt,
        int revision,
        @Nullable Moment announced,
        List<Hit> hits) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the summary of a change. */
    static Card of(byte[] summary) {
        return of(summary, List.of());
    }

    /** Reads the summary of a speech in which words were found. */
    static Card of(byte[] summary, List<Hit> hits) {
        try {
            return of(JSON.readTree(summary), hits);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
    }

    private static Card of(JsonNode change, List<Hit> hits) {
        String date = text(change, "spokenOn");
        String publisher = text(change, "publisher");
        String title = text(change, "title");
        String language = text(change, "language");
        return new Card(
                change.path("id").asText(),
                change.path("position").asLong(),
                title == null ? "Untitled speech" : title,
                people(change.path("speakers")),
                text(change, "place"),
                date == null ? null : PlainDates.of(date),
                date,
                publisher == null ? change.path("source").asText() : publisher,
                Names.word(change.path("kind").asText()),
                language == null ? "" : language,
                Names.direction(language),
                text(change, "excerpt"),
                change.path("revision").asInt(1),
                moment(text(change, "announcedAt")),
                hits);
    }

    private static @Nullable Moment moment(@Nullable String time) {
        try {
            return time == null ? null : Moment.of(Instant.parse(time));
        } catch (DateTimeException e) {
            return null; // then no time is shown: what was announced stands all the same
        }
    }

    private static @Nullable String people(JsonNode speakers) {
        List<String> people = new ArrayList<>();
        for (JsonNode speaker : speakers) {
            String role = text(speaker, "role");
            people.add(speaker.path("name").asText() + (role == null ? "" : ", " + role));
        }
        return people.isEmpty() ? null : String.join("; ", people);
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
