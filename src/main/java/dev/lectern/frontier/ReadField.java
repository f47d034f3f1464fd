package dev.lectern.frontier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What is counted of the pages of a source: whether there is a speech at all, and which of its fields are filled. */
public enum ReadField {
    /** A speech at all, of all pages that were read. */
    SPEECH("speech", "A speech", "speech"),
    /** The other fields are counted of speeches. */
    TITLE("title", "A title", "title"),
    SPEAKERS("speakers", "A speaker", "speakers"),
    SPOKEN_ON("spokenOn", "The date of the speech", "date"),
    PLACE("place", "The place", "place"),
    LANGUAGE("language", "The language", "language"),
    TURN_SPEAKERS("turnSpeakers", "A turn that tells who speaks", "turn with its speaker"),
    /** A layout of which only a teaser is read has a text that is too short. */
    TEXT("text", "A text of more than 100 words", "text of more than 100 words");

    private final String word;
    private final String subject;
    private final String label;

    ReadField(String word, String subject, String label) {
        this.word = word;
        this.subject = subject;
        this.label = label;
    }

    /** The word in answers: the name of the field. */
    @JsonValue
    public String word() {
        return word;
    }

    /** To begin a sentence with. */
    String subject() {
        return subject;
    }

    /** For people, in a table. */
    public String label() {
        return label;
    }

    /** Name of the column that counts it. */
    String column() {
        return this == SPEECH ? "speeches" : word.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The fields of a speech. */
    static ReadField[] ofSpeech() {
        return Arrays.copyOfRange(values(), 1, values().length);
    }
}
