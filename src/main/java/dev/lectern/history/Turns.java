package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which turn of the one state is which of the other.
 *
 * @param search for the likeness of turns
 * @param show for the words that differ
 */
record Turns(Effort search, Effort show) {

    /** Two texts that share less are two texts, not one that changed. */
    private static final double ALIKE = 0.4;

    /** Turns that are word for word the same hold the comparison together; what lies between them is paired by likeness. */
    List<TurnChange> compare(List<Turn> before, List<Turn> after) {
        List<String> old = before.stream().map(WordedTurn::text).toList();
        List<String> young = after.stream().map(WordedTurn::text).toList();
        var turns = new ArrayList<TurnChange>();
        int i = 0;
        int j = 0;
        for (Gap gap : Gap.between(old, young, show)) {
            while (i < gap.oldFrom()) {
                turns.add(change(before.get(i++), after.get(j++)));
            }
            pair(turns, before.subList(i, gap.oldTo()), after.subList(j, gap.youngTo()));
            i = gap.oldTo();
            j = gap.youngTo();
        }
        while (i < before.size()) {
            turns.add(change(before.get(i++), after.get(j++)));
        }
        return turns;
    }

    /** In the order of the old ones: each goes with the next new one that is like it; whoever is left over went or came. */
    private void pair(List<TurnChange> turns, List<Turn> before, List<Turn> after) {
        List<WordedTurn> old = WordedTurn.of(before);
        List<WordedTurn> young = WordedTurn.of(after);
        int next = 0;
        for (int i = 0; i < before.size(); i++) {
            int match = match(old.get(i), young, i, next);
            if (match == after.size()) {
                turns.add(whole(before.get(i), Fate.REMOVED));
                continue;
            }
            after.subList(next, match).forEach(come -> turns.add(whole(come, Fate.ADDED)));
            turns.add(change(before.get(i), after.get(match)));
            next = match + 1;
        }
        after.subList(next, after.size()).forEach(come -> turns.add(whole(come, Fate.ADDED)));
    }

    /** Which new one goes with an old one; their number when none does. */
    private int match(WordedTurn old, List<WordedTurn> young, int position, int next) {
        for (int i = next; i < young.size() && !search.isOver(); i++) {
            if (old.isAlike(young.get(i), ALIKE, search)) {
                return i;
            }
        }
        int same = Math.max(position, next);
        return search.isOver() && same < young.size() && old.mayBeAlike(young.get(same), ALIKE) ? same : young.size();
    }

    private static TurnChange whole(Turn turn, Fate fate) {
        List<List<Segment>> paragraphs = turn.paragraphs().stream()
                .map(paragraph -> List.of(new Segment(fate, paragraph)))
                .toList();
        return fate == Fate.ADDED ? new TurnChange(null, turn, paragraphs) : new TurnChange(turn, null, paragraphs);
    }

    private TurnChange change(Turn old, Turn young) {
        return new TurnChange(old, young, Paragraphs.compare(old.paragraphs(), young.paragraphs(), show));
    }
}
