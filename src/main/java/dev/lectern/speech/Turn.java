package dev.lectern.speech;

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
 * @param paragraphs the text with repairs made, one element a paragraph, list item or table row
 */
public record Turn(
        int n,
        TurnKind kind,
        @Nullable String speaker,
        @Nullable String label,
        boolean interpreted,
        List<String> paragraphs) {

    public Turn {
        paragraphs = List.copyOf(paragraphs);
    }
}
