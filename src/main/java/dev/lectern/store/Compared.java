package dev.lectern.store;

import java.util.Map;
import java.util.UUID;

/**
 * A speech that was compared with all others.
 *
 * @param id the speech
 * @param revision the number of the revision that was compared
 * @param wasExcerpt whether it was taken for one of a longer speech before
 * @param found what was found
 * @param seen the revisions of those that it was compared with
 */
public record Compared(UUID id, int revision, boolean wasExcerpt, Findings found, Map<UUID, Integer> seen) {

    public Compared {
        seen = Map.copyOf(seen);
    }

    /** Whether there is anything to write down but that it was compared. */
    boolean tells() {
        return wasExcerpt || !found.equals(Findings.NONE);
    }
}
