package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lectern.history.FactChange;
import dev.lectern.history.Segment;
import dev.lectern.history.Segment.Fate;
import dev.lectern.history.SpeechComparison;
import dev.lectern.history.TurnChange;
import dev.lectern.speech.Turn;
import dev.lectern.store.RevisionReader.Known;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two revisions.
 *
 * @param from the one before
 * @param to the one after
 * @param silent whether the publisher changed something that no notice of the page fetched later admits; false for a better reading
 * @param same whether nothing is different
 * @param facts facts that are told otherwise
 * @param turns the text in order; what moved stands where it is now
 */
record RevisionDifference(
        Known from, Known to, boolean silent, boolean same, List<FactChange> facts, List<TurnDifference> turns) {

    static final String EXAMPLE = """
            {"from": {"revision": 1, "newest": false, "change": "available", "changed": [], "position": 41,
              "scrapedAt": "2026-11-21T10:00:00Z", "storedAt": "2026-11-21T10:00:01Z", "announcedAt": "2026-11-21T10:00:01Z",
              "parserVersion": "1.0.0"},
             "to": {"revision": 2, "newest": true, "change": "revised", "changed": ["turns", "silent"], "position": 57,
              "scrapedAt": "2026-11-22T10:00:00Z", "storedAt": "2026-11-22T10:00:01Z", "announcedAt": "2026-11-22T10:00:01Z",
              "parserVersion": "1.0.0"},
             "silent": true, "same": false, "facts": [],
             "turns": [{"fate": "changed", "before": 1, "after": 1, "kind": "remarks", "speaker": "Ada Miren", "label": null,
              "paragraphs": [[{"fate": "kept", "text": "Ships are "}, {"fate": "removed", "text": "late"},
               {"fate": "added", "text": "early"}, {"fate": "kept", "text": "."}]]}]}""";

    /** Who speaks, and what the turn does. */
    record Voice(
            String kind, @Nullable String speaker, @Nullable String label) {
        static Voice of(Turn turn) {
            return new Voice(turn.kind().word(), turn.speaker(), turn.label());
        }
    }

    /** A stretch of text. */
    record Stretch(
            @Schema(description = "kept, removed or added") String fate, String text) {

        static Stretch of(Segment segment) {
            return new Stretch(word(segment.fate()), segment.text());
        }
    }

    /** A turn of either revision. */
    record TurnDifference(
            @Schema(description = "kept, changed, moved (its words may have changed too), added or removed")
            String fate,

            @Schema(description = "Its number before; null when it was added") @Nullable
            Integer before,

            @Schema(description = "Its number now; null when it was removed") @Nullable
            Integer after,

            String kind,
            @Nullable String speaker,
            @Nullable String label,

            @Schema(description = "Who spoke and what the turn did before; only when that is told otherwise")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Voice formerly,

            @Schema(description = "The text; a paragraph is a list of stretches")
            List<List<Stretch>> paragraphs) {

        static TurnDifference of(TurnChange change) {
            Turn before = change.before();
            Turn after = change.after();
            Voice voice = Voice.of(change.turn());
            return new TurnDifference(
                    fate(change),
                    before == null ? null : before.n(),
                    after == null ? null : after.n(),
                    voice.kind(),
                    voice.speaker(),
                    voice.label(),
                    change.relabelled() && before != null ? Voice.of(before) : null,
                    change.paragraphs().stream()
                            .map(paragraph ->
                                    paragraph.stream().map(Stretch::of).toList())
                            .toList());
        }

        private static String fate(TurnChange change) {
            if (change.moved()) {
                return "moved";
            }
            return change.fate() == Fate.KEPT && change.different() ? "changed" : word(change.fate());
        }
    }

    static RevisionDifference of(Known from, Known to, boolean silent, SpeechComparison compared, boolean changedOnly) {
        return new RevisionDifference(
                from,
                to,
                silent,
                compared.same(),
                compared.facts(),
                compared.turns().stream()
                        .filter(turn -> !changedOnly || turn.different())
                        .map(TurnDifference::of)
                        .toList());
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
