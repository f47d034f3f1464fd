package dev.lectern.store;

import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The states of speeches. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, Revision.Key> {

    /**
     * A revision that is known to exist.
     *
     * @throws IllegalStateException if it does not
     */
    public Revision of(UUID speechId, int number) {
        Revision revision = findById(new Revision.Key(speechId, number));
        if (revision == null) {
            throw new IllegalStateException("Speech " + speechId + " has no revision " + number + ".");
        }
        return revision;
    }

    /** Whether some revision of the speech already tells exactly this. */
    public boolean holds(UUID speechId, String contentHash) {
        return count("speechId = ?1 and contentHash = ?2", speechId, contentHash) > 0;
    }

    /** Number for the next revision of a speech. */
    public int nextNumber(UUID speechId) {
        return find("speechId = ?1 order by number desc", speechId)
                .firstResultOptional()
                .map(newest -> newest.number + 1)
                .orElse(1);
    }

    /**
     * What a revision tells.
     *
     * @throws UncheckedIOException if the stored JSON is damaged
     */
    public static Speech speech(Revision revision) {
        try {
            return SpeechJson.readSpeech(revision.content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Revision " + revision.number + " of speech " + revision.speechId + " holds no JSON of a speech.",
                    e);
        }
    }
}
