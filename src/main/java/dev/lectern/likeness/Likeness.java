package dev.lectern.likeness;

/** What one text is to another. */
public enum Likeness {
    /** The same speech, whatever stands around it and however lightly it was corrected. */
    SAME,
    /** A shortened version of the other. */
    EXCERPT,
    /** The other is a shortened version of it. */
    WHOLE,
    /** Another speech, or not certain enough. */
    DIFFERENT;

    /** The same seen from the other text. */
    public Likeness reversed() {
        return switch (this) {
            case EXCERPT -> WHOLE;
            case WHOLE -> EXCERPT;
            default -> this;
        };
    }
}
