package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lectern.parse.ParseResult;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.Speech;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page that was tried.
 *
 * @param result {@code speech}, {@code not-a-speech} or {@code unreadable}
 * @param reason why it is no speech; null when it is one
 * @param evidence what told that it is no speech: {@code title} or {@code text}; null when it is one or could not be read
 * @param title title of the page
 * @param paragraphs main text, whatever the result
 * @param speech what was read; null when it is no speech
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ParsedPage")
public record ParsedPage(
        @Schema(enumeration = {"speech", "not-a-speech", "unreadable"})
        String result,

        @Nullable String reason,
        @Nullable Evidence evidence,
        @Nullable String title,
        List<String> paragraphs,
        @Nullable Speech speech) {

    static ParsedPage of(ParseResult read) {
        if (read instanceof ParseResult.Speeches found) {
            Speech speech = found.speeches().get(0);
            return new ParsedPage("speech", null, null, read.title(), read.paragraphs(), speech);
        }
        if (read instanceof ParseResult.NotASpeech other) {
            return new ParsedPage(
                    "not-a-speech", other.reason(), other.evidence(), read.title(), read.paragraphs(), null);
        }
        String reason = ((ParseResult.Unreadable) read).reason();
        return new ParsedPage("unreadable", reason, null, read.title(), read.paragraphs(), null);
    }
}
