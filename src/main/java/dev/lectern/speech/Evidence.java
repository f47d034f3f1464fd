package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a field of a speech was read. Open on the wire: an unknown word is read as {@link #OTHER}. */
public enum Evidence {
    HEADING("heading"),
    TITLE("title"),
    JSON_LD("json-ld"),
    META("meta"),
    TIME_ELEMENT("time-element"),
    DATELINE("dateline"),
    LABELS("labels"),
    TEXT("text"),
    URL("url"),
    LISTING("listing"),
    FEED("feed"),
    SOURCE("source"),
    SIDECAR("sidecar"),
    @JsonEnumDefaultValue
    OTHER("other");

    private final String word;

    Evidence(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return word;
    }
}
