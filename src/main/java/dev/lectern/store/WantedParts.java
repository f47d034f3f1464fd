package dev.lectern.store;

import dev.lectern.store.FeedParts.Part;
import java.util.Set;

/**
 * What a reader needs of the changes of the feed. Changes of which it needs nothing are told all the same, with their positions
 * and without their parts. Withdrawals always have theirs: whether a speech was erased, of which all have to hear, stands nowhere else.
 *
 * @param parts parts to read
 * @param arrivals of changes with these arrivals only; of all when there are none
 * @param changes of what happened in these words only; of all when there are none
 */
public record WantedParts(Set<Part> parts, Set<String> arrivals, Set<String> changes) {

    public WantedParts {
        parts = Set.copyOf(parts);
        arrivals = Set.copyOf(arrivals);
        changes = Set.copyOf(changes);
    }

    /** Parts of all changes. */
    public static WantedParts ofAll(Set<Part> parts) {
        return new WantedParts(parts, Set.of(), Set.of());
    }
}
