package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** What sort of speech it is. Open on the wire: a reader that meets a new word takes it as {@link #OTHER}. */
public enum SpeechKind {
    REMARKS("remarks"),
    STATEMENT("statement"),
    ADDRESS("address"),
    NEWS_CONFERENCE("news-conference"),
    INTERVIEW("interview"),
    BRIEFING("briefing"),
    ANSWERS("answers"),
    MEETING("meeting"),
    LECTURE("lecture"),
    DEBATE("debate"),
    ARTICLE("article"),
    @JsonEnumDefaultValue
    OTHER("other");

    private final String word;

    SpeechKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return word;
    }
}
