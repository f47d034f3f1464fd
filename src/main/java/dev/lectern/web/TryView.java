package dev.lectern.web;

import dev.lectern.parse.ParseResult;
import dev.lectern.speech.Speech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parser makes of a page.
 *
 * @param verdict in words
 * @param reason why it is no speech; null when it is one
 * @param title title of the page; null when there is none
 * @param facts what is known of the speech; null when it is none
 * @param voices its text
 * @param paragraphs the main text of a page that is no speech
 */
record TryView(
        String verdict,
        @Nullable String reason,
        @Nullable String title,
        @Nullable SpeechFacts facts,
        List<Voice> voices,
        List<String> paragraphs) {

    static TryView of(ParseResult result) {
        if (result instanceof ParseResult.Speeches found) {
            Speech speech = found.speeches().get(0);
            return new TryView(
                    "This is a speech",
                    null,
                    result.title(),
                    SpeechFacts.of(speech, false),
                    Voice.of(speech.turns(), speech.repairs(), false),
                    List.of());
        }
        if (result instanceof ParseResult.NotASpeech other) {
            return new TryView(
                    "This is not a speech", other.reason(), result.title(), null, List.of(), result.paragraphs());
        }
        String reason = ((ParseResult.Unreadable) result).reason();
        return new TryView("This cannot be read", reason, null, null, List.of(), List.of());
    }
}
