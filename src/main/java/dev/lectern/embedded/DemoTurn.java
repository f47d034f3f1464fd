package dev.lectern.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one voice says in a demo speech.
 *
 * @param kind one of the turn kinds of the wire contract, such as {@code question}
 * @param label what the page prints before it, without a colon; null when nothing
 * @param speaker who speaks; null when the page does not tell
 * @param paragraphs the text
 */
record DemoTurn(
        String kind, @Nullable String label, @Nullable String speaker, List<String> paragraphs) {

    DemoTurn {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same turn with the first text replaced by the second wherever it stands. */
    DemoTurn replacing(String from, String to) {
        return new DemoTurn(
                kind,
                label,
                speaker,
                paragraphs.stream()
                        .map(paragraph -> paragraph.replace(from, to))
                        .toList());
    }
}
