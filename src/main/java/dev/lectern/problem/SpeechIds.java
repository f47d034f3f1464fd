package dev.lectern.problem;

import java.util.UUID;

/** The id of a speech in an address. */
public final class SpeechIds {

    private SpeechIds() {}

    /**
     * Reads an id.
     *
     * @throws Refusal 404 if it is no UUID, as no speech can have it
     */
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    /** The answer for an id that no speech has. */
    public static Refusal unknown(String id) {
        return new Refusal(404, "There is no speech '" + id + "'; GET /api/speeches lists those there are.");
    }
}
