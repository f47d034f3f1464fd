package dev.lectern.parse.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person says that a page holds: the content of a gold file.
 *
 * @param speech whether the page is a speech at all
 * @param kind null when it is not scored
 * @param speakers null when the page does not print full names: names are not scored then, turns by role alone
 * @param turns null when they are not scored
 * @param begins how the text begins; null when it is not scored
 * @param ends how the text ends; null when it is not scored
 * @param paragraphs the whole main text, of whatever page; null when it is not scored
 * @param foreign texts of the page that are not of the speech
 */
record Truth(
        boolean speech,
        @Nullable String title,
        @Nullable String language,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String spokenOn,
        @Nullable List<String> speakers,
        @Nullable List<TurnKey> turns,
        @Nullable String begins,
        @Nullable String ends,
        @Nullable List<String> paragraphs,
        List<String> foreign) {

    /**
     * Reads both forms of a gold file: ours, and that of the corpus ({@code date_spoken}, turns as objects, and a kind
     * in free words that is not scored).
     */
    static Truth of(JsonNode gold) {
        boolean corpus = gold.has("date_spoken");
        boolean named = gold.path("speakers_scored").asBoolean(true);
        return new Truth(
                gold.path("speech").asBoolean(true),
                text(gold, "title"),
                text(gold, "language"),
                corpus ? null : text(gold, "kind"),
                text(gold, "place"),
                text(gold, corpus ? "date_spoken" : "date"),
                named && gold.has("speakers") ? texts(gold.get("speakers")) : null,
                gold.has("turns") ? turns(gold.get("turns"), named) : null,
                text(gold, "body_first80"),
                text(gold, "body_last80"),
                gold.has("paragraphs") ? texts(gold.get("paragraphs")) : null,
                texts(gold.path("must_not_in_body")));
    }

    private static @Nullable String text(JsonNode gold, String field) {
        JsonNode value = gold.path(field);
        return value.isMissingNode() || value.isNull() ? null : Folded.of(value.asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(Folded.of(value.asText())));
        return values;
    }

    private static List<TurnKey> turns(JsonNode list, boolean named) {
        List<TurnKey> turns = new ArrayList<>();
        for (JsonNode turn : list) {
            String role = turn.isObject() ? turn.get("role").asText() : firstWord(turn.asText());
            String speaker = turn.isObject() ? text(turn, "speaker") : rest(turn.asText());
            if (!role.equals("narration") && !role.equals("heading")) {
                turns.add(new TurnKey(role.equals("question"), named ? speaker : null));
            }
        }
        return turns;
    }

    private static String firstWord(String turn) {
        return turn.substring(0, turn.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String rest(String turn) {
        String speaker = turn.substring(turn.indexOf(' ') + 1);
        return speaker.equals("null") ? null : Folded.of(speaker);
    }
}
