package dev.lectern.speech;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small speech for tests. */
public final class SampleSpeech {

    public static final UUID ID = UUID.fromString("0192f0c4-0000-7000-8000-000000000001");

    private SampleSpeech() {}

    public static Speech titled(String title) {
        return saying(title, "Dear friends, the ferry runs again.");
    }

    public static Speech saying(String title, String words) {
        return attributed(title, words, null, Map.of("title", Evidence.HEADING));
    }

    /** With the line of a licence, read there. */
    public static Speech attributed(String line, Evidence evidence) {
        return attributed("On ferries", "one", line, Map.of("title", Evidence.HEADING, "attribution", evidence));
    }

    private static Speech attributed(String title, String words, String line, Map<String, Evidence> evidence) {
        return new Speech(
                title,
                null,
                null,
                SpeechKind.REMARKS,
                "en",
                List.of(new Person("Ada Holm", "Minister of Ferries")),
                List.of(),
                "Port Ellery",
                new PartialDate("2026-06-03"),
                null,
                null,
                null,
                null,
                List.of(new Turn(1, TurnKind.REMARKS, "Ada Holm", null, false, List.of(words))),
                6,
                List.of(),
                List.of(),
                List.of(),
                line,
                "1.0.0",
                evidence);
    }

    /** A speech in a language, by one person. */
    public static Speech in(String language, String speaker, Turn... turns) {
        return in(language, speaker, new PartialDate("2026-06-03"), turns);
    }

    /** The same, of a day. */
    public static Speech in(String language, String speaker, PartialDate day, Turn... turns) {
        Speech sample = saying("On ferries", "");
        return new Speech(
                sample.title(),
                null,
                null,
                sample.kind(),
                language,
                List.of(new Person(speaker, null)),
                List.of(),
                null,
                day,
                null,
                null,
                null,
                null,
                List.of(turns),
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                "1",
                sample.evidence());
    }

    public static SpeechChange change(long position, Speech speech) {
        return new SpeechChange(
                position,
                ChangeKind.AVAILABLE,
                List.of(),
                null,
                Instant.parse("2026-11-21T10:00:01Z"),
                "live",
                ID,
                1,
                null,
                null,
                "https://a.example/1",
                "a",
                "Ministry of Ferries",
                "XA",
                speech,
                Instant.parse("2026-11-21T10:00:00Z"),
                List.of(),
                List.of(),
                new SpeechChange.Links("/api/speeches/" + ID, "/speeches/" + ID, "/api/speeches/" + ID + "/capture"));
    }
}
