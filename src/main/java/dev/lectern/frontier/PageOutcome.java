package dev.lectern.frontier;

import java.util.Arrays;
import java.util.Optional;

/** What became of a page. */
public enum PageOutcome {
    /** It holds a speech, which is stored. */
    SPEECH("speech"),
    /** It was read and is something else; the reason says what. */
    NOT_A_SPEECH("not-a-speech"),
    /** It could not be read; it waits among the rejects. */
    REJECTED("rejected"),
    /** Its absence is confirmed. */
    GONE("gone"),
    /** An editor took it down; nothing of it is kept. */
    TAKEN_DOWN("taken-down");

    private final String word;

    PageOutcome(String word) {
        this.word = word;
    }

    /** The word in tables and answers. */
    public String word() {
        return word;
    }

    /** The outcome with this word; empty when there is none. */
    public static Optional<PageOutcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst();
    }
}
