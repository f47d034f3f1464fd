package dev.lectern.frontier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Comparator;

/** How a source or one of its listings is doing, in one word; the worse, the later. */
public enum SourceState {
    /** Nobody looked at it yet. */
    WAITING("waiting"),
    /** All of its listings could be read. */
    WELL("well"),
    /** Its pages can be had, and what was found on them before is found no longer. */
    FIELDS_LOST("fields-lost"),
    /** A look failed; it is made again, ever more seldom. */
    FAILING("failing"),
    /** Its robots.txt forbids a listing. */
    FORBIDDEN("forbidden"),
    /** A listing leads to no page any more. */
    LAYOUT_CHANGED("layout-changed"),
    /** Its host turns us away. */
    BLOCKED("blocked");

    /** So many requests turned away are no chance. */
    private static final int FEW = 3;

    private final String word;

    SourceState(String word) {
        this.word = word;
    }

    /** The word in answers. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The state of a listing that could not be read. */
    static SourceState of(Trouble trouble) {
        return switch (trouble) {
            case FAILED -> FAILING;
            case FORBIDDEN -> FORBIDDEN;
            case LAYOUT_CHANGED -> LAYOUT_CHANGED;
            case BLOCKED -> BLOCKED;
        };
    }

    /**
     * The state of a source: that of its worst listing. A host that lets us read its listing and turns us away from the pages
     * blocks us all the same: then more is turned away than brought.
     *
     * @param listings their states
     * @param lately traffic of today and yesterday
     * @param lost whether its pages have lost something
     */
    static SourceState of(Collection<SourceState> listings, Traffic lately, boolean lost) {
        if (lately.blocked() >= FEW && lately.blocked() >= lately.published()) {
            return BLOCKED;
        }
        SourceState worst = listings.stream().max(Comparator.naturalOrder()).orElse(WAITING);
        return lost && worst.compareTo(FIELDS_LOST) < 0 ? FIELDS_LOST : worst;
    }
}
