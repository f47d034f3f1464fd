package dev.lectern.store;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The further pages that carry speeches. Joins the caller's transaction. */
@Singleton
public class Places {

    private static final String AT =
            "select " + Place.COLUMNS + " from speech_place where url = any (?) order by url, part";
    private static final String OF =
            "select " + Place.COLUMNS + " from speech_place where speech_id = ? order by first_seen, url, part";

    /** A page that a program before this one stored as a speech of its own may be there already. */
    static final String KEEP = """
            insert into speech_place (url, part, speech_id, source, publisher, country, state, first_seen, confirmed_at, content_hash, seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (url, part) do update
            set speech_id = excluded.speech_id, source = excluded.source, publisher = excluded.publisher, country = excluded.country,
                state = excluded.state, confirmed_at = excluded.confirmed_at, content_hash = excluded.content_hash,
                seen_at = greatest(speech_place.seen_at, excluded.seen_at), failed_rechecks = 0""";

    private static final String FAILED = """
            update speech_place set failed_rechecks = failed_rechecks + 1, seen_at = ? where url = ? and seen_at < ?""";

    private final Database database;

    Places(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * What is known of some pages.
     *
     * @param urls canonical URLs
     * @return the places at them, every part; none for a page that carries no speech, or one that was first seen there
     */
    public List<Place> at(Collection<String> urls) {
        return database.list(AT, Place::read, urls);
    }

    /** The further places of a speech, the oldest first. */
    public List<Place> of(UUID speech) {
        return database.list(OF, Place::read, speech);
    }

    /** Writes a place down, new or changed. */
    public void keep(Place place) {
        var values = Arrays.copyOf(place.values(), place.values().length + 1);
        values[values.length - 1] = place.confirmedAt();
        database.change(KEEP, values);
    }

    /** Notes that pages answered with something else than their speeches. */
    void countFailedRechecks(Map<String, Instant> seen) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        seen.forEach((url, time) -> rows.add(new @Nullable Object[] {time, url, time}));
        database.changes(FAILED, rows);
    }

    /** The page carries the speech no more: it tells something else now. */
    public void remove(Place place) {
        database.change("delete from speech_place where url = ? and part = ?", place.url(), place.part());
    }
}
