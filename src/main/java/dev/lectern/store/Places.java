package dev.lectern.store;

import dev.lectern.page.ScrapedPage;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            insert into speech_place (url, part, speech_id, source, publisher, country, state, first_seen, confirmed_at, content_hash,
                parser_version, seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (url, part) do update
            set speech_id = excluded.speech_id, source = excluded.source, publisher = excluded.publisher, country = excluded.country,
                state = excluded.state, confirmed_at = excluded.confirmed_at, content_hash = excluded.content_hash,
                parser_version = excluded.parser_version, failed_rechecks = 0,
                seen_at = case when speech_place.seen_at > ? then excluded.seen_at
                               else greatest(speech_place.seen_at, excluded.seen_at) end""";

    private static final String FAILED = """
            update speech_place set failed_rechecks = failed_rechecks + 1, seen_at = ? where url = ? and (seen_at < ? or seen_at > ?)""";

    private static final String LEFT = """
            insert into speech_place_left (url, part, speech_id, left_at) values (?, ?, ?, ?)
            on conflict (url, part, left_at) do nothing""";

    private static final String CARRIED = """
            select speech_id from speech_place_left where url = ? and part = ? and left_at > ? order by left_at limit 1""";

    private static final String ONE_OF_SEVERAL = """
            select url, part, speech_id, content_hash from speech_place where url = any (?)
            union all
            select s.url, s.part, s.id, r.content_hash from speech s
            join revision r on r.speech_id = s.id and r.number = s.revision
            where s.url = any (?) and exists (select from speech_place p where p.speech_id = s.id and p.state = 'available')""";

    private static final String CARRIED_ERASED = """
            select seen.n from unnest(?::text[], ?::timestamptz[]) with ordinality seen (url, at, n)
            where exists (
                select from speech_place_left l join speech s on s.id = l.speech_id
                where l.url = seen.url and l.left_at > seen.at and s.state = 'erased'
                    and not exists (
                        select from speech_place_left o
                        where o.url = l.url and o.part = l.part and o.left_at > seen.at and o.left_at < l.left_at))""";

    private final Database database;
    private final Clock clock;

    Places(DataSource database, Clock clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    /**
     * What is known of some pages.
     *
     * @param urls canonical URLs
     * @return the places at them, every part; none for a page that carries no speech, or one that was first seen there
     */
    public List<Place> at(Collection<String> urls) {
        return trusted(database.list(AT, Place::read, urls));
    }

    /** The further places of a speech, the oldest first. */
    public List<Place> of(UUID speech) {
        return trusted(database.list(OF, Place::read, speech));
    }

    /** As with {@link StoredSpeech#distrustTimesAfter}. */
    private List<Place> trusted(List<Place> found) {
        Instant latest = latest();
        return found.stream().map(place -> place.distrustTimesAfter(latest)).toList();
    }

    private Instant latest() {
        return clock.instant().plus(StoredSpeeches.CLOCK_SKEW);
    }

    /** Writes a place down, new or changed. */
    public void keep(Place place) {
        var values = Arrays.copyOf(place.values(), place.values().length + 2);
        values[values.length - 2] = place.confirmedAt();
        values[values.length - 1] = latest();
        database.change(KEEP, values);
    }

    /** Notes that pages answered with something else than their speeches. */
    void countFailedRechecks(Map<String, Instant> seen) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Instant latest = latest();
        seen.forEach((url, time) -> rows.add(new @Nullable Object[] {time, url, time, latest}));
        database.changes(FAILED, rows);
    }

    /**
     * The page carries the speech no more: it tells something else now.
     *
     * @param at when that was first seen; what the page showed before belongs to the speech
     */
    void leave(Place place, Instant at) {
        remove(place);
        database.change(LEFT, place.url(), place.part(), place.speechId(), at);
    }

    /** The first page of a speech carries it no more, and a further one does. */
    void leave(StoredSpeech speech, Instant at) {
        database.change(LEFT, speech.url, speech.part, speech.id, at);
    }

    /** The page never carried the speech. */
    void remove(Place place) {
        database.change("delete from speech_place where url = ? and part = ?", place.url(), place.part());
    }

    /** What a page told last, and of which speech. */
    record Carried(UUID speech, String contentHash) {}

    /** What was told last by those of these pages which are not the only ones of their speech. */
    Map<PagePart, Carried> carried(Collection<String> urls) {
        Map<PagePart, Carried> carried = new HashMap<>();
        database.list(
                ONE_OF_SEVERAL,
                row -> carried.putIfAbsent(
                        new PagePart(row.getString("url"), row.getInt("part")),
                        new Carried(row.getObject("speech_id", UUID.class), row.getString("content_hash"))),
                urls,
                urls);
        return carried;
    }

    /** Which of these pages, by their numbers, showed then what was taken down since, whatever they tell now. */
    Set<Integer> carriedErased(List<ScrapedPage> pages) {
        return pages.isEmpty()
                ? Set.of()
                : new HashSet<>(database.list(
                        CARRIED_ERASED,
                        row -> row.getInt(1) - 1,
                        pages.stream().map(ScrapedPage::url).toArray(String[]::new),
                        pages.stream().map(ScrapedPage::time).toArray(Instant[]::new)));
    }

    /** Whether what a page showed at a time belongs to another speech than the one that it carries now. */
    boolean carriedAnother(PagePart page, UUID speech, Instant at) {
        return database.list(CARRIED, row -> row.getObject(1, UUID.class), page.url(), page.part(), at).stream()
                .anyMatch(other -> !other.equals(speech));
    }
}
