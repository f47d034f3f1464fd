package dev.lectern.store;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was read of the captures of pages. What a speech tells may have been read from another page than the one asked for: both
 * carry it, and they are compared with each other. Throws {@link DatabaseFailed} when PostgreSQL does not answer.
 */
@ApplicationScoped
public class StoredReadings {

    private static final String COLUMNS =
            "c.id, c.url, c.source, c.fetched_at, c.content_type, c.http_status, c.sha256, c.size, c.headers,"
                    + " c.body_gzip is not null as kept, s.id as speech, p.source as of_place, s.source as of_speech";

    private static final String NEWEST_REVISIONS = """
            select %s, case when c.url = s.url then s.part else coalesce(p.part, 0) end as part, null::text as told, null::timestamptz as told_at,
                r.parser_version
            from speech s
            join revision r on r.speech_id = s.id and r.number = s.revision
            join capture c on c.id = r.capture_id
            left join speech_place p on p.speech_id = s.id and p.url = c.url and c.url <> s.url
            where s.id in (select id from speech where url = any (?) union select speech_id from speech_place where url = any (?))
                and s.state = any (?) and (?::text is null or r.parser_version <> ?)
            order by c.url, s.id""".formatted(COLUMNS);

    /**
     * What a place told last stands on the newest capture that is not younger, if that was fetched just then or is the only one. Else it
     * is not known: the same bytes are kept once, with the time when they came first, and may have come again after others.
     */
    private static final String FURTHER_PLACES = """
            select %s, p.part, p.content_hash as told, p.confirmed_at as told_at, p.parser_version
            from speech_place p
            join speech s on s.id = p.speech_id
            cross join lateral (
                select * from capture where url = p.url and fetched_at <= p.confirmed_at order by fetched_at desc, id desc limit 1) c
            where p.url = any (?) and s.state = any (?) and (?::text is null or p.parser_version is distinct from ?)
                and (c.fetched_at = p.confirmed_at
                    or not exists (select from capture o where o.url = p.url and o.fetched_at < p.confirmed_at and o.id <> c.id))
            order by c.url, s.id""".formatted(COLUMNS);

    private static final Set<String> TOLD = Set.of(StoredSpeech.AVAILABLE, StoredSpeech.WITHDRAWN);

    private final Database database;

    /** Reads from a database that has the schema. */
    public StoredReadings(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * What is to be read again before newer captures of these pages are compared with it.
     *
     * @param urls canonical URLs
     * @param parserVersion version of the parser of this process
     * @return what a lower version has read, as far as the bytes are still kept; the speeches before the further places
     */
    public List<StoredReading> outdated(Collection<String> urls, String parserVersion) {
        return urls.isEmpty()
                ? List.of()
                : find(Set.copyOf(urls), parserVersion).stream()
                        .filter(found -> ParserVersion.isLower(found.parserVersion(), parserVersion))
                        .map(Found::reading)
                        .filter(StoredReading::kept)
                        .toList();
    }

    /** All that a page and its speeches tell now, whoever has read it. */
    public List<StoredReading> of(String url) {
        return find(Set.of(url), null).stream().map(Found::reading).toList();
    }

    private record Found(StoredReading reading, @Nullable String parserVersion) {}

    private List<Found> find(Set<String> urls, @Nullable String butOf) {
        List<Found> found =
                new ArrayList<>(database.list(NEWEST_REVISIONS, StoredReadings::read, urls, urls, TOLD, butOf, butOf));
        found.addAll(database.list(FURTHER_PLACES, StoredReadings::read, urls, TOLD, butOf, butOf));
        return found;
    }

    /** A page is read by the definition under which it is known. */
    private static Found read(ResultSet row) throws SQLException {
        KeptCapture capture = CaptureArchive.read(row);
        String source = Stream.of(row.getString("of_place"), row.getString("of_speech"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var reading = new StoredReading(
                row.getObject("speech", UUID.class),
                row.getInt("part"),
                told(row),
                capture,
                row.getBoolean("kept"),
                source);
        return new Found(reading, row.getString("parser_version"));
    }

    private static StoredReading.@Nullable Told told(ResultSet row) throws SQLException {
        String contentHash = row.getString("told");
        return contentHash == null
                ? null
                : new StoredReading.Told(contentHash, Objects.requireNonNull(Database.time(row, "told_at")));
    }
}
