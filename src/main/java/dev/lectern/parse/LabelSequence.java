package dev.lectern.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which order the labels of a page come, and how often each of them does. */
final class LabelSequence {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> firstAt = new HashMap<>();
    private final Map<String, Integer> inARow = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> after = new HashMap<>();
    private @Nullable String previous;

    /** The next label, in the block at that place. */
    void add(String label, int at) {
        counts.merge(label, 1, Integer::sum);
        firstAt.putIfAbsent(label, at);
        inARow.merge(label, label.equals(previous) ? 1 : 0, Integer::sum);
        before.putIfAbsent(label, previous == null ? "" : previous);
        if (previous != null) {
            after.putIfAbsent(previous, label);
        }
        previous = label;
    }

    Set<String> labels() {
        return counts.keySet();
    }

    int count(String label) {
        return counts.getOrDefault(label, 0);
    }

    /** Place of the block where the label stands first; 0 when it stands nowhere. */
    int firstAt(String label) {
        return firstAt.getOrDefault(label, 0);
    }

    /** Whether it seldom follows itself: people take turns, the rubrics of an offer do not. */
    boolean alternates(String label) {
        return inARow.getOrDefault(label, 0) * 2 < count(label);
    }

    /** The label that follows its first turn, when the same one or none stands before it; else null. */
    @Nullable
    String around(String label) {
        String next = after.get(label);
        String last = before.get(label);
        return next != null && last != null && (last.isEmpty() || last.equals(next)) ? next : null;
    }
}
