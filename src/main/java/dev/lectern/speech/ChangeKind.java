package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** What happened to a speech. Open on the wire: an unknown word is read as {@link #OTHER}. */
public enum ChangeKind {
    AVAILABLE("available"),
    REVISED("revised"),
    REPARSED("reparsed"),
    LINKED("linked"),
    WITHDRAWN("withdrawn"),
    RESTORED("restored"),
    MERGED("merged"),
    @JsonEnumDefaultValue
    OTHER("other");

    private final String word;

    ChangeKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return word;
    }
}
