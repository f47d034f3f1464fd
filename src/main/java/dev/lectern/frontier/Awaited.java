package dev.lectern.frontier;

import org.jspecify.annotations.Nullable;

/** What a page promises, so that it is looked at again soon. */
public enum Awaited {
    /** Nothing. */
    NOTHING(null),
    /** The text of the speech is to follow. */
    TEXT("text"),
    /** The text is there and goes on: the speech is being typed, or lasts. */
    MORE("more");

    private final @Nullable String word;

    Awaited(@Nullable String word) {
        this.word = word;
    }

    /** The word in the table; null for nothing. */
    @Nullable
    String word() {
        return word;
    }

    static Awaited of(@Nullable String word) {
        for (Awaited awaited : values()) {
            if (word != null && word.equals(awaited.word)) {
                return awaited;
            }
        }
        return NOTHING;
    }
}
