package dev.lectern.frontier;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sort of trouble a look at a listing had; each asks for something else of those who look after the source. */
public enum Trouble {
    /** Something went wrong that may pass. */
    FAILED("failed"),
    /** The host turned us away: 401, 403, 451, or a challenge that only a browser passes. */
    BLOCKED("blocked"),
    /** The host's robots.txt forbids it (RFC 9309). */
    FORBIDDEN("forbidden"),
    /** It was read, and led to no page, other than before. */
    LAYOUT_CHANGED("layout-changed");

    private final String word;

    Trouble(String word) {
        this.word = word;
    }

    /** The word in tables. */
    String word() {
        return word;
    }

    static Optional<Trouble> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.word.equals(word))
                .findFirst();
    }
}
