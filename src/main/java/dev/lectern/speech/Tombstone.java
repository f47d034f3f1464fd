package dev.lectern.speech;

import java.util.List;
import java.util.Map;

/** What is left of a speech that was erased: that there was one, where and when, and nothing of what it said. */
public final class Tombstone {

    /** The word in {@code changed} that tells a speech that was erased here from one that its publisher took down. */
    public static final String ERASED = "erased";

    /** A speech of which nothing is known. */
    public static final Speech NOTHING = new Speech(
            null,
            null,
            null,
            SpeechKind.OTHER,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(),
            null,
            "",
            Map.of());

    private Tombstone() {}

    /** What stands at the position of a change when its speech is erased. */
    public static SpeechChange of(SpeechChange change) {
        return new SpeechChange(
                change.position(),
                ChangeKind.WITHDRAWN,
                List.of(ERASED),
                null,
                change.announcedAt(),
                change.arrival(),
                change.id(),
                change.revision(),
                null,
                null,
                change.url(),
                change.source(),
                change.publisher(),
                change.country(),
                NOTHING,
                change.scrapedAt(),
                change.places(),
                List.of(),
                change.links());
    }
}
