package dev.lectern.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Speeches by id and by page. */
@ApplicationScoped
public class StoredSpeeches implements PanacheRepositoryBase<StoredSpeech, UUID> {

    /** tsvector ends at 1 MiB; this many characters stay below it in every script. */
    private static final int SEARCHED_CHARACTERS = 200_000;

    /**
     * Keeps everybody else from storing this page until the transaction ends, also when there is no row to lock yet.
     *
     * @param url canonical URL
     */
    public void lock(String url) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, url)
                .getSingleResult();
    }

    /**
     * The speech at a place of a page.
     *
     * @param url canonical URL
     * @param part number on the page, from 0
     */
    public Optional<StoredSpeech> at(String url, int part) {
        return find("url = ?1 and part = ?2", url, part).firstResultOptional();
    }

    /**
     * Keeps everybody else from changing a speech until the transaction ends, and reads it anew. Whoever tells a change of a speech
     * holds it first, so that the numbers of its entries in the feed grow in the order of their commits; who holds several does so
     * in the order of their ids.
     */
    public StoredSpeech hold(StoredSpeech speech) {
        flush(); // what this transaction changed before must not be read over
        getEntityManager().refresh(speech, LockModeType.PESSIMISTIC_WRITE);
        return speech;
    }

    /** The speech with an id that is known to exist, held. */
    public StoredSpeech hold(UUID id) {
        return hold(getEntityManager().getReference(StoredSpeech.class, id));
    }

    /** The same, or the speech that it was merged into meanwhile. */
    public StoredSpeech holdSurvivor(UUID id) {
        StoredSpeech speech = hold(id);
        while (speech.mergedInto != null) {
            speech = hold(speech.mergedInto);
        }
        return speech;
    }

    /** Every speech of a page. */
    public List<StoredSpeech> at(String url) {
        return list("url = ?1 order by part", url);
    }

    /**
     * Makes the text searchable: title first, then the words of all turns.
     *
     * @param id a stored speech
     * @param text what is to be found
     */
    public void index(UUID id, String text) {
        getEntityManager()
                .createNativeQuery("update speech set search = to_tsvector('simple', left(?1, ?2)) where id = ?3")
                .setParameter(1, text)
                .setParameter(2, SEARCHED_CHARACTERS)
                .setParameter(3, id)
                .executeUpdate();
    }
}
