package dev.lectern.store;

import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** The states of speeches. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, Revision.Key> {

    private static final String NEWEST =
            "from Revision r, StoredSpeech s where s in ?1 and r.speechId = s.id and r.number = s.revision";

    private final Clock clock;

    Revisions(Clock clock) {
        this.clock = clock;
    }

    /** Reads the newest revision of each speech, so that {@link #of} finds it in memory until the transaction ends. */
    void load(Collection<StoredSpeech> speeches) {
        if (!speeches.isEmpty()) {
            getEntityManager()
                    .createQuery("select r " + NEWEST, Revision.class)
                    .setParameter(1, speeches)
                    .getResultList();
        }
    }

    /** A revision that is not stored yet. */
    Revision make(UUID speechId, int number, Observation observation, long capture) {
        var revision = new Revision();
        revision.speechId = speechId;
        revision.number = number;
        revision.captureId = capture;
        revision.scrapedAt = observation.page().time();
        revision.storedAt = clock.instant();
        revision.content = observation.content();
        revision.contentHash = observation.contentHash();
        revision.parserVersion = observation.speech().parserVersion();
        revision.alternates = KeptAlternates.json(observation.alternates());
        return revision;
    }

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
