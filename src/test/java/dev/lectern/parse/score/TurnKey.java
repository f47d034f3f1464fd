package dev.lectern.parse.score;

import org.jspecify.annotations.Nullable;

/** What of a turn is scored: whether it asks, and who speaks. */
record TurnKey(boolean question, @Nullable String speaker) {

    TurnKey unnamed() {
        return new TurnKey(question, null);
    }
}
