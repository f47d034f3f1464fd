package dev.lectern.web;

import dev.lectern.history.FactChange;
import dev.lectern.history.Segment;
import dev.lectern.history.SpeechComparison;
import dev.lectern.history.TurnChange;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions side by side in one text.
 *
 * @param revisions which two
 * @param facts facts that are told otherwise
 * @param turns turns that changed, each after how many that did not
 * @param unchangedAfter turns without a change after the last one that has one
 * @param language BCP 47 tag of the text, empty when unknown
 * @param direction of its writing, a value of {@code dir}
 */
record Comparison(
        Revisions revisions, List<Fact> facts, List<Row> turns, int unchangedAfter, String language, String direction) {

    /** A fact that is told otherwise. */
    record Fact(
            String field, @Nullable String before, @Nullable String after) {
        static Fact of(FactChange change) {
            return new Fact(Names.word(Names.field(change.field())), change.before(), change.after());
        }
    }

    /**
     * A turn that changed.
     *
     * @param unchangedBefore turns without a change between the one before and this one
     * @param n number of the turn in the newer revision, or in the older one when it went
     * @param movedFrom its number in the older revision, when it stands elsewhere now
     * @param fate {@code kept}, {@code added} or {@code removed}
     * @param voice who speaks
     * @param formerVoice who was said to speak; null when that did not change
     * @param paragraphs its text
     */
    record Row(
            int unchangedBefore,
            int n,
            @Nullable Integer movedFrom,
            String fate,
            String voice,
            @Nullable String formerVoice,
            List<List<Stretch>> paragraphs) {}

    /** A stretch of text; {@code fate} is {@code kept}, {@code added} or {@code removed}. */
    record Stretch(String text, String fate) {
        static Stretch of(Segment segment) {
            return new Stretch(segment.text(), word(segment.fate()));
        }
    }

    static Comparison of(Revisions revisions, Speech before, Speech after) {
        SpeechComparison compared = SpeechComparison.of(before, after);
        var rows = new ArrayList<Row>();
        int unchanged = 0;
        for (TurnChange turn : compared.turns()) {
            if (!turn.different()) {
                unchanged++;
                continue;
            }
            rows.add(row(turn, unchanged));
            unchanged = 0;
        }
        String language = after.language() == null ? "" : after.language();
        return new Comparison(
                revisions,
                compared.facts().stream().map(Fact::of).toList(),
                rows,
                unchanged,
                language,
                Names.direction(language));
    }

    private static Row row(TurnChange turn, int unchanged) {
        return new Row(
                unchanged,
                turn.turn().n(),
                turn.moved() && turn.before() != null ? turn.before().n() : null,
                word(turn.fate()),
                voice(turn.turn()),
                turn.relabelled() && turn.before() != null ? voice(turn.before()) : null,
                turn.paragraphs().stream()
                        .map(paragraph -> paragraph.stream().map(Stretch::of).toList())
                        .toList());
    }

    private static String voice(Turn turn) {
        String name = turn.speaker() == null ? turn.label() : turn.speaker();
        return name == null
                ? Names.word(turn.kind().word())
                : Names.word(turn.kind().word()) + ": " + name;
    }

    private static String word(Segment.Fate fate) {
        return switch (fate) {
            case KEPT -> "kept";
            case ADDED -> "added";
            case REMOVED -> "removed";
        };
    }
}
