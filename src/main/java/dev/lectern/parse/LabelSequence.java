package dev.lectern.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which order the labels of a page come, and how often each of them does. */
final class LabelSequence {

    /** A label as it is met: a page may have as many of them as lines, so one look-up finds all of it. */
    private static final class Seen {
        final int firstAt;
        final String before;
        int count;
        int inARow;

        @Nullable
        String after;

        Seen(int firstAt, String before) {
            this.firstAt = firstAt;
            this.before = before;
        }
    }

    private final Map<String, Seen> labels = new HashMap<>();
    private @Nullable String previous;
    private @Nullable Seen last;

    /** The next label, in the block at that place. */
    void add(String label, int at) {
        Seen seen = labels.computeIfAbsent(label, key -> new Seen(at, previous == null ? "" : previous));
        seen.count++;
        seen.inARow += label.equals(previous) ? 1 : 0;
        if (last != null && last.after == null) {
            last.after = label;
        }
        previous = label;
        last = seen;
    }

    Set<String> labels() {
        return labels.keySet();
    }

    int count(String label) {
        Seen seen = labels.get(label);
        return seen == null ? 0 : seen.count;
    }

    /** Place of the block where the label stands first; 0 when it stands nowhere. */
    int firstAt(String label) {
        Seen seen = labels.get(label);
        return seen == null ? 0 : seen.firstAt;
    }

    /** Whether it seldom follows itself: people take turns, the rubrics of an offer do not. */
    boolean alternates(String label) {
        Seen seen = labels.get(label);
        return seen != null && seen.inARow * 2 < seen.count;
    }

    /** The label that follows its first turn, when the same one or none stands before it; else null. */
    @Nullable
    String around(String label) {
        Seen seen = labels.get(label);
        String next = seen == null ? null : seen.after;
        return seen != null && next != null && (seen.before.isEmpty() || seen.before.equals(next)) ? next : null;
    }
}
