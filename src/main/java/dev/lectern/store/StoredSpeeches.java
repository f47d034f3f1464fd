package dev.lectern.store;

import dev.lectern.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Speeches by id and by page. */
@ApplicationScoped
public class StoredSpeeches implements PanacheRepositoryBase<StoredSpeech, UUID> {

    /**
     * In one order by all processes, or two batches could wait for each other. The setting is for this transaction: PostgreSQL keeps the
     * plan by which it looks for what a foreign key names as long as the connection lives, or until the table is analysed, and one that
     * it makes while the table has a page reads the table from its beginning for each row, however long the table is by then.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/REL_17_STABLE/src/backend/utils/adt/ri_triggers.c">ri_FetchPreparedPlan</a>
     */
    private static final String LOCK = """
            select pg_advisory_xact_lock(key), set_config('enable_seqscan', 'off', true)
            from (select distinct hashtextextended(url, 0) as key from unnest(?::text[]) url order by key) wanted""";

    /** How much later than ours the clock of those who fetch may be. */
    static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    StoredSpeeches(DataSource database, Clock clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    /**
     * Keeps everybody else from storing these pages until the transaction ends, also when there is no row to lock yet.
     *
     * @param urls canonical URLs
     */
    void lock(Collection<String> urls) {
        database.list(LOCK, row -> true, new HashSet<>(urls));
    }

    /**
     * The ids of the speeches that were first seen on pages. Planned anew each time, as this is asked outside of a transaction, too: a plan
     * that is kept from when the table had a page reads all of it, until the table is analysed.
     */
    Map<PagePart, UUID> ids(Collection<String> urls) {
        Map<PagePart, UUID> found = new HashMap<>();
        database.listPlanned(
                "select url, part, id from speech where url = any (?)",
                row -> found.put(
                        new PagePart(row.getString("url"), row.getInt("part")), row.getObject("id", UUID.class)),
                urls);
        return found;
    }

    /**
     * Keeps everybody else from changing speeches until the transaction ends. Whoever tells a change of a speech holds it first, so that
     * its entries in the feed are numbered in the order of their commits. Nothing may have read them in this transaction before without
     * holding them: what was read would be kept, and could be old.
     *
     * @param ids of speeches; locked in one order by all processes, or two could wait for each other
     * @return those that exist
     */
    Map<UUID, StoredSpeech> hold(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<StoredSpeech> held = getEntityManager()
                .createQuery("from StoredSpeech s where s.id in ?1 order by s.id", StoredSpeech.class)
                .setParameter(1, Set.copyOf(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Instant latest = clock.instant().plus(CLOCK_SKEW);
        held.forEach(speech -> speech.distrustTimesAfter(latest));
        return held.stream().collect(Collectors.toMap(speech -> speech.id, speech -> speech));
    }

    /** Every speech of pages. */
    List<StoredSpeech> of(Collection<String> urls) {
        return urls.isEmpty() ? List.of() : list("url in ?1 order by url, part", Set.copyOf(urls));
    }
}
