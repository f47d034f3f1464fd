package dev.lectern.store;

import dev.lectern.likeness.Sketch;
import dev.lectern.search.Searchable;
import dev.lectern.search.TurnIndex;
import dev.lectern.speech.ChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Stores speeches that nobody has seen before: rows of a kind together, so that they travel together. */
@ApplicationScoped
class NewSpeeches {

    private final StoredSpeeches speeches;
    private final Revisions revisions;
    private final TurnIndex turns;
    private final Sketches sketches;
    private final PossibleTranslations translations;

    NewSpeeches(
            StoredSpeeches speeches,
            Revisions revisions,
            TurnIndex turns,
            Sketches sketches,
            PossibleTranslations translations) {
        this.translations = translations;
        this.speeches = speeches;
        this.revisions = revisions;
        this.turns = turns;
        this.sketches = sketches;
    }

    /** Does what takes long and needs no transaction. */
    void prepare(List<Observation> observed) {
        turns.cut(observed.stream().map(Observation::search).toList());
    }

    /**
     * One of a place that holds no speech yet.
     *
     * @param observation what was read
     * @param resembling whether it is to be compared with others afterwards
     */
    record Fresh(Observation observation, boolean resembling) {}

    /**
     * Stores them in the caller's transaction.
     *
     * @param captures ids of the captures
     * @param changes gets what is to be told
     * @return the speeches, in the same order
     */
    List<StoredSpeech> create(List<Fresh> fresh, KeptCaptures captures, List<FeedChange> changes) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<StoredSpeech, Observation> stored = new LinkedHashMap<>();
        fresh.forEach(one -> stored.put(speech(one), one.observation()));
        translations.among(stored).forEach(speech -> speech.compared = false);
        Map<UUID, Sketch> looks = new LinkedHashMap<>();
        List<Searchable> texts = new ArrayList<>();
        List<Revision> first = new ArrayList<>();
        stored.forEach((speech, observation) -> {
            speeches.persist(speech);
            looks.put(speech.id, observation.text().sketch());
            first.add(revisions.make(speech.id, 1, observation, captures.of(observation.packed())));
            texts.add(new Searchable(speech.id, 1, observation.search()));
            changes.add(new FeedChange(
                    speech.id,
                    1,
                    ChangeKind.AVAILABLE,
                    List.of(),
                    null,
                    observation.page().arrival(),
                    observation.page().time(),
                    observation.traceParent()));
        });
        speeches.flush();
        revisions.persist(first);
        sketches.add(looks);
        turns.add(texts);
        return List.copyOf(stored.keySet());
    }

    private static StoredSpeech speech(Fresh fresh) {
        Observation observation = fresh.observation();
        var page = observation.page();
        var speech = new StoredSpeech();
        speech.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        speech.url = page.url();
        speech.part = observation.part();
        speech.source = page.source();
        speech.publisher = observation.publisher().name();
        speech.country = observation.publisher().country();
        speech.state = StoredSpeech.AVAILABLE;
        speech.arrival = page.arrival().word();
        speech.confirmedAt = page.time();
        speech.seenAt = page.time();
        speech.revision = 1;
        speech.compared = !fresh.resembling();
        SpeechFacts.copy(observation.speech(), page.time(), speech);
        return speech;
    }
}
