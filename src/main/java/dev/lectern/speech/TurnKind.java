package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a turn does in a speech. Open on the wire: an unknown word is read as {@link #REMARKS}. */
public enum TurnKind {
    QUESTION("question"),
    ANSWER("answer"),
    MODERATION("moderation"),
    NARRATION("narration"),
    HEADING("heading"),
    @JsonEnumDefaultValue
    REMARKS("remarks");

    private final String word;

    TurnKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return word;
    }
}
