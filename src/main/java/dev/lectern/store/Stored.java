package dev.lectern.store;

/** What storing an observation of a page did. */
public enum Stored {
    /** A new speech. */
    AVAILABLE("available"),
    /** The publisher changed it. */
    REVISED("revised"),
    /** The same capture reads better. */
    REPARSED("reparsed"),
    /** It was gone and is back. */
    RESTORED("restored"),
    /** Another page carries it, or one of those that did is gone. */
    LINKED("linked"),
    /** Its page is gone, and every other that carried it. */
    WITHDRAWN("withdrawn"),
    /** An older capture that arrived late and tells something else: kept, not announced. */
    HISTORY("history"),
    /** It was taken down, and the page, which nobody knew, with it. */
    TAKEN_DOWN("taken-down"),
    /** Nothing that was not known. */
    UNCHANGED("unchanged");

    private final String word;

    Stored(String word) {
        this.word = word;
    }

    /** This, unless nothing happened; then the other. */
    Stored or(Stored other) {
        return this == UNCHANGED ? other : this;
    }

    /** The word in metrics. */
    public String word() {
        return word;
    }
}
