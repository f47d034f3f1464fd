package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one voice says before the next one speaks.
 *
 * @param n number of the turn, from 1
 * @param kind what the turn does
 * @param speaker name of who speaks, as in {@link Speech#speakers()}; null when the page does not tell
 * @param label the label as printed before the turn, without its colon; null when there is none
 * @param interpreted whether the page says that these are an interpreter's words
 * @param language BCP 47 tag where the words are plainly in another language than the speech; null otherwise
 * @param paragraphs the text with repairs made, one element a paragraph, list item or table row
 */
public record Turn(
        int n,
        TurnKind kind,
        @Nullable String speaker,
        @Nullable String label,
        boolean interpreted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
        List<String> paragraphs) {

    public Turn {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A turn in the language of its speech. */
    public Turn(
            int n,
            TurnKind kind,
            @Nullable String speaker,
            @Nullable String label,
            boolean interpreted,
            List<String> paragraphs) {
        this(n, kind, speaker, label, interpreted, null, paragraphs);
    }

    /** The same as the publisher gave it: which language it is was found out. */
    public Turn withoutLanguage() {
        return language == null ? this : new Turn(n, kind, speaker, label, interpreted, paragraphs);
    }
}
