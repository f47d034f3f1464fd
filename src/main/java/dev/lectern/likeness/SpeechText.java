package dev.lectern.likeness;

import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speech made ready to be compared with many. Most resemble no other: the words themselves are read when they are asked for, and until
 * then take no memory, of which all that is on its way to be stored has a share.
 */
public final class SpeechText {

    private final Speech speech;
    private final long[] shingles;
    private final int words;
    private volatile @Nullable Wording wording;

    private SpeechText(Speech speech) {
        var digests = new WordDigests();
        paragraphs(speech).forEach(digests::paragraph);
        this.speech = speech;
        this.shingles = Shingles.of(digests);
        this.words = digests.words();
    }

    /** Reads what was said; titles and labels are each publisher's own. */
    public static SpeechText of(Speech speech) {
        return new SpeechText(speech);
    }

    private static List<String> paragraphs(Speech speech) {
        return speech.turns().stream()
                .flatMap(turn -> turn.paragraphs().stream())
                .toList();
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
        return words;
    }

    public Speech speech() {
        return speech;
    }

    Wording wording() {
        Wording read = wording;
        if (read == null) {
            read = Wording.of(paragraphs(speech));
            wording = read;
        }
        return read;
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
