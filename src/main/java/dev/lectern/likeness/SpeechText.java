package dev.lectern.likeness;

import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import java.util.List;

/** A speech made ready to be compared with many. */
public final class SpeechText {

    private final Speech speech;
    private final Wording wording;
    private final long[] shingles;

    private SpeechText(Speech speech, Wording wording) {
        this.speech = speech;
        this.wording = wording;
        this.shingles = Shingles.of(wording);
    }

    /** Reads what was said; titles and labels are each publisher's own. */
    public static SpeechText of(Speech speech) {
        List<String> paragraphs = speech.turns().stream()
                .flatMap(turn -> turn.paragraphs().stream())
                .toList();
        return new SpeechText(speech, Wording.of(paragraphs));
    }

    /** By which others like it are found. */
    public Sketch sketch() {
        return Sketch.of(shingles);
    }

    /** What this text is to another. */
    public Likeness to(SpeechText other) {
        return Comparison.of(this, other);
    }

    /** Number of its words; of its characters in scripts that write no spaces. */
    public int words() {
        return wording.size();
    }

    public Speech speech() {
        return speech;
    }

    Wording wording() {
        return wording;
    }

    /** Share of the stretches of the text with fewer that the other has, too. */
    double containment(SpeechText other) {
        int fewer = Math.min(shingles.length, other.shingles.length);
        return fewer == 0 ? 0 : (double) Shingles.shared(shingles, other.shingles) / fewer;
    }

    List<String> speakers() {
        return speech.speakers().stream().map(Person::name).toList();
    }
}
