package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns that went in one place and came in another: they moved, and are told once, where they stand now. */
final class MovedTurns {

    /** What moved is the same but for little; less alike, two turns are two. */
    private static final double ALIKE = 0.8;

    /** Shorter ones ("Thank you.") are said again and again; nobody moves them. */
    private static final int SHORTEST = 20;

    /** Beyond so many pairs the comparison would take long, and nobody moved one turn. */
    private static final int MOST_PAIRS = 2_500;

    private MovedTurns() {}

    static List<TurnChange> found(List<TurnChange> turns, Effort search, Effort show) {
        List<WordedTurn> gone = WordedTurn.of(turns.stream()
                .filter(turn -> turn.fate() == Fate.REMOVED)
                .map(TurnChange::turn)
                .filter(turn -> WordedTurn.text(turn).length() >= SHORTEST)
                .toList());
        long come = turns.stream().filter(turn -> turn.fate() == Fate.ADDED).count();
        if (gone.isEmpty() || come == 0 || gone.size() * come > MOST_PAIRS) {
            return turns;
        }
        Set<Integer> from = new HashSet<>();
        List<TurnChange> moved = turns.stream()
                .map(turn -> turn.fate() == Fate.ADDED ? moved(turn, gone, from, search, show) : turn)
                .toList();
        return moved.stream()
                .filter(turn -> turn.fate() != Fate.REMOVED
                        || !from.contains(turn.turn().n()))
                .toList();
    }

    /**
     * The turn with the one that it was; or as it is.
     *
     * @param from numbers of the turns that were found elsewhere already
     * @param search for the likeness of turns
     * @param show for the words that differ
     */
    private static TurnChange moved(
            TurnChange come, List<WordedTurn> gone, Set<Integer> from, Effort search, Effort show) {
        WordedTurn young = WordedTurn.of(List.of(come.turn())).get(0);
        for (WordedTurn each : gone) {
            Turn old = each.turn();
            if (!from.contains(old.n()) && alike(each, young, search)) {
                from.add(old.n());
                return new TurnChange(
                        old,
                        young.turn(),
                        Paragraphs.compare(old.paragraphs(), young.turn().paragraphs(), show),
                        true);
            }
        }
        return come;
    }

    private static boolean alike(WordedTurn a, WordedTurn b, Effort search) {
        int longer = Math.max(a.text().length(), b.text().length());
        return Math.min(a.text().length(), b.text().length()) > longer / 2 && a.isAlike(b, ALIKE, search);
    }
}
