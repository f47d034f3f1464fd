package dev.lectern.store;

import dev.lectern.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Speeches by id and by page. */
@ApplicationScoped
public class StoredSpeeches implements PanacheRepositoryBase<StoredSpeech, UUID> {

    /** In one order by all processes, or two batches could wait for each other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(key)
            from (select distinct hashtextextended(url, 0) as key from unnest(?::text[]) url order by key) wanted""";

    private final Database database;

    StoredSpeeches(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Keeps everybody else from storing these pages until the transaction ends, also when there is no row to lock yet.
     *
     * @param urls canonical URLs
     */
    void lock(Collection<String> urls) {
        database.list(LOCK, row -> true, new HashSet<>(urls));
    }

    /** The speeches at places of pages. */
    Map<PagePart, StoredSpeech> at(Collection<PagePart> places) {
        Map<PagePart, StoredSpeech> found = new HashMap<>();
        Set<PagePart> wanted = new HashSet<>(places);
        for (StoredSpeech speech : of(places.stream().map(PagePart::url).toList())) {
            var place = new PagePart(speech.url, speech.part);
            if (wanted.contains(place)) {
                found.put(place, speech);
            }
        }
        return found;
    }

    /** Every speech of pages. */
    List<StoredSpeech> of(Collection<String> urls) {
        return urls.isEmpty() ? List.of() : list("url in ?1 order by url, part", Set.copyOf(urls));
    }
}
