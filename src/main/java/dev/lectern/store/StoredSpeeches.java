package dev.lectern.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Speeches by id and by page. */
@ApplicationScoped
public class StoredSpeeches implements PanacheRepositoryBase<StoredSpeech, UUID> {

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

    /** Every speech of a page. */
    public List<StoredSpeech> at(String url) {
        return list("url = ?1 order by part", url);
    }
}
