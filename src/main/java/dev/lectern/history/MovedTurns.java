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

    static List<TurnChange> found(List<TurnChange> turns) {
        List<TurnChange> gone = turns.stream()
                .filter(turn -> turn.fate() == Fate.REMOVED && text(turn).length() >= SHORTEST)
                .toList();
        long come = turns.stream().filter(turn -> turn.fate() == Fate.ADDED).count();
        if (gone.isEmpty() || come == 0 || gone.size() * come > MOST_PAIRS) {
            return turns;
        }
        Set<Integer> from = new HashSet<>();
        List<TurnChange> moved = turns.stream()
                .map(turn -> turn.fate() == Fate.ADDED ? moved(turn, gone, from) : turn)
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
     */
    private static TurnChange moved(TurnChange come, List<TurnChange> gone, Set<Integer> from) {
        for (TurnChange each : gone) {
            Turn old = each.turn();
            if (!from.contains(old.n()) && alike(text(each), text(come))) {
                from.add(old.n());
                Turn young = come.turn();
                return new TurnChange(old, young, Paragraphs.compare(old.paragraphs(), young.paragraphs()), true);
            }
        }
        return come;
    }

    private static boolean alike(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return Math.min(a.length(), b.length()) > longer / 2 && Words.likeness(a, b) >= ALIKE;
    }

    private static String text(TurnChange turn) {
        return String.join("\n", turn.turn().paragraphs());
    }
}
