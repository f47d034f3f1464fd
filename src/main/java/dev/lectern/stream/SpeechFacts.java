package dev.lectern.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.speech.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers filter by, read once per change. Words are kept as they stand on the wire, so that one that this
 * version does not know passes through.
 *
 * @param id id of the speech
 * @param erased whether it was erased here, so that nothing else is known of it
 * @param change what happened
 * @param arrival {@code live} or {@code backfill}
 * @param scrapedAt when the page was fetched; null when the change does not tell
 * @param after the speech as the change leaves it
 * @param before the speech as it was; equal to {@code after} where nothing changed
 */
record SpeechFacts(
        String id,
        boolean erased,
        String change,
        String arrival,
        @Nullable Instant scrapedAt,
        Facts after,
        Facts before) {

    private static final JsonMapper JSON = new JsonMapper();

    /** One state of a speech. Names and places are in lower case, as filters compare them in any case. */
    record Facts(
            List<String> sources,
            List<String> institutions,
            List<String> publishers,
            List<String> countries,
            @Nullable String language,
            @Nullable String kind,
            @Nullable String place,
            SpeakerNames speakers) {

        Facts {
            sources = List.copyOf(sources);
            institutions = List.copyOf(institutions);
            publishers = List.copyOf(publishers);
            countries = List.copyOf(countries);
        }
    }

    /**
     * Reads the facts of a change.
     *
     * @param summary JSON of the change, with or without turns
     * @param institutions tells of each source what it is
     */
    static SpeechFacts of(byte[] summary, Institutions institutions) {
        try {
            JsonNode json = JSON.readTree(summary);
            JsonNode previous = json.path("previous");
            String scraped = text(json, "scrapedAt");
            Facts after = facts(json, json, institutions);
            return new SpeechFacts(
                    json.path("id").asText(),
                    erased(json),
                    json.path("change").asText(),
                    json.path("arrival").asText(),
                    scraped == null ? null : Instant.parse(scraped),
                    after,
                    previous.isObject() ? facts(json, previous, institutions) : after);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
    }

    private static boolean erased(JsonNode json) {
        for (JsonNode word : json.path("changed")) {
            if (word.asText().equals(Tombstone.ERASED)) {
                return true;
            }
        }
        return false;
    }

    /** The facts of {@code json}, but those that {@code over} holds taken from there. */
    private static Facts facts(JsonNode json, JsonNode over, Institutions institutions) {
        List<JsonNode> places = new ArrayList<>();
        places.add(json);
        (over.hasNonNull("places") ? over : json).path("places").forEach(places::add);
        List<String> speakers = new ArrayList<>();
        (over.hasNonNull("speakers") ? over : json)
                .path("speakers")
                .forEach(person -> speakers.add(person.path("name").asText()));
        List<String> sources = places.stream()
                .map(place -> lower(place.path("source").asText()))
                .distinct()
                .toList();
        return new Facts(
                sources,
                sources.stream()
                        .map(institutions::of)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                all(places, "publisher"),
                all(places, "country"),
                lowerOrNull(either(over, json, "language")),
                either(over, json, "kind"),
                lowerOrNull(either(over, json, "place")),
                new SpeakerNames(speakers));
    }

    private static List<String> all(List<JsonNode> places, String field) {
        return places.stream()
                .map(place -> text(place, field))
                .filter(Objects::nonNull)
                .map(SpeechFacts::lower)
                .distinct()
                .toList();
    }

    private static @Nullable String either(JsonNode over, JsonNode json, String field) {
        String first = text(over, field);
        return first == null ? text(json, field) : first;
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String lowerOrNull(@Nullable String text) {
        return text == null ? null : lower(text);
    }
}
