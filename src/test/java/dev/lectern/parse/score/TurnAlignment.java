package dev.lectern.parse.score;

import java.util.List;

/**
 * How well two lists of turns agree: the longest common subsequence, so that one turn that is missing in the middle
 * costs one turn and not all that follow.
 *
 * @param common turns in both lists, in the same order
 */
record TurnAlignment(int common, int expected, int found) {

    static TurnAlignment of(List<TurnKey> expected, List<TurnKey> found) {
        int[] above = new int[found.size() + 1];
        for (TurnKey turn : expected) {
            int[] row = new int[found.size() + 1];
            for (int i = 0; i < found.size(); i++) {
                row[i + 1] = turn.equals(found.get(i)) ? above[i] + 1 : Math.max(above[i + 1], row[i]);
            }
            above = row;
        }
        return new TurnAlignment(above[found.size()], expected.size(), found.size());
    }

    /** Harmonic mean of precision and recall, 0 to 1; two empty lists agree. */
    double f1() {
        return expected + found == 0 ? 1 : 2.0 * common / (expected + found);
    }

    @Override
    public String toString() {
        return common + " of " + expected + ", " + found + " found";
    }
}
