package dev.lectern.relay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes that wait for their positions, for tests. */
final class SampleUnpositioned {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private SampleUnpositioned() {}

    /**
     * The first change of a speech.
     *
     * @param content JSON of what its revision tells
     */
    static UnpositionedChange of(UUID speech, String content) {
        return new UnpositionedChange(
                1,
                speech,
                1,
                "available",
                List.of(),
                null,
                "live",
                NOW,
                "https://ports.example/1",
                "ports",
                null,
                null,
                NOW,
                true,
                "[]",
                "[]",
                null,
                null,
                null,
                content);
    }
}
