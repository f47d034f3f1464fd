package dev.lectern.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speech as its page shows it. All texts are as published and have to be escaped.
 *
 * @param card what the front page shows of it
 * @param url address of the page that it was read from; null when that is no web address
 * @param revision number of the revision
 * @param gone what to say when the speech is no longer to be had; null while it is
 * @param notices what the publisher says about the text
 * @param turns the text
 */
record SpeechView(
        Card card,
        @Nullable String url,
        int revision,
        @Nullable String gone,
        List<String> notices,
        List<Voice> turns) {

    SpeechView {
        notices = List.copyOf(notices);
        turns = List.copyOf(turns);
    }

    /**
     * One turn.
     *
     * @param n number of the turn
     * @param kind what it does
     * @param name who speaks; null when the page does not tell or it is the same voice as before
     * @param paragraphs the text
     */
    record Voice(int n, String kind, @Nullable String name, List<String> paragraphs) {
        Voice {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Reads a change with turns. */
    static SpeechView of(JsonNode change) {
        String url = Card.text(change, "url");
        boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
        List<String> notices = new ArrayList<>();
        change.path("notices").forEach(notice -> notices.add(notice.path("text").asText()));
        return new SpeechView(
                Card.of(change),
                web ? url : null,
                change.path("revision").asInt(),
                gone(change.path("change").asText()),
                notices,
                voices(change.path("turns")));
    }

    private static List<Voice> voices(JsonNode turns) {
        List<Voice> voices = new ArrayList<>();
        for (JsonNode turn : turns) {
            String speaker = Card.text(turn, "speaker");
            List<String> paragraphs = new ArrayList<>();
            turn.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
            voices.add(new Voice(
                    turn.path("n").asInt(),
                    turn.path("kind").asText(),
                    speaker == null ? Card.text(turn, "label") : speaker,
                    paragraphs));
        }
        return voices;
    }

    private static @Nullable String gone(String change) {
        return switch (change) {
            case "withdrawn" -> "The publisher has taken this speech from its site.";
            case "merged" -> "This speech is now told together with another one.";
            default -> null;
        };
    }
}
