package dev.lectern.source;

/** Sort of institution that publishes. */
public enum Institution {
    MINISTRY("ministry"),
    HEAD_OF_STATE("head-of-state"),
    GOVERNMENT("government"),
    EMBASSY("embassy"),
    CENTRAL_BANK("central-bank"),
    PARLIAMENT("parliament"),
    INTERNATIONAL("international"),
    OTHER("other");

    private final String word;

    Institution(String word) {
        this.word = word;
    }

    /** The word in definitions and answers. */
    public String word() {
        return word;
    }
}
