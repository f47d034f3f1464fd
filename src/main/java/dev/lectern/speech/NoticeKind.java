package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the publisher says about the state of the text. Open on the wire: an unknown word is read as {@link #OTHER}. */
public enum NoticeKind {
    PROVISIONAL("provisional"),
    CHECK_AGAINST_DELIVERY("check-against-delivery"),
    UNOFFICIAL_TRANSLATION("unofficial-translation"),
    ONGOING("ongoing"),
    EXCERPT("excerpt"),
    OMISSION("omission"),
    CORRECTION("correction"),
    EMBARGO("embargo"),
    @JsonEnumDefaultValue
    OTHER("other");

    private final String word;

    NoticeKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return word;
    }
}
