package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.Turn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a turn.
 *
 * @param before the turn as it was; null when it came
 * @param after the turn as it is; null when it went
 * @param paragraphs its text; a paragraph is a list of stretches
 * @param moved whether it stands before or after others now
 */
public record TurnChange(@Nullable Turn before, @Nullable Turn after, List<List<Segment>> paragraphs, boolean moved) {

    /** What became of a turn that did not move. */
    public TurnChange(@Nullable Turn before, @Nullable Turn after, List<List<Segment>> paragraphs) {
        this(before, after, paragraphs, false);
    }

    public TurnChange {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /** What became of the turn as a whole. */
    public Fate fate() {
        if (before == null) {
            return Fate.ADDED;
        }
        return after == null ? Fate.REMOVED : Fate.KEPT;
    }

    /** The turn as it is, or as it was when it went. */
    public Turn turn() {
        Turn turn = after == null ? before : after;
        if (turn == null) {
            throw new IllegalStateException("a turn is there before or after");
        }
        return turn;
    }

    /** Whether who speaks, or what the turn does, is told otherwise. */
    public boolean relabelled() {
        return before != null
                && after != null
                && !(before.kind() == after.kind()
                        && Objects.equals(before.speaker(), after.speaker())
                        && Objects.equals(before.label(), after.label()));
    }

    /** Whether anything is different. */
    public boolean different() {
        return fate() != Fate.KEPT
                || moved
                || relabelled()
                || paragraphs.stream().anyMatch(stretches -> stretches.stream().anyMatch(s -> s.fate() != Fate.KEPT));
    }
}
