package dev.lectern.speaker;

import dev.lectern.speaker.Speaker.Candidate;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lists speakers. Blocks, and throws {@link dev.lectern.sql.DatabaseFailed} when PostgreSQL does not answer. */
@Singleton
public class SpeakerReader {

    private static final String FOUND = """
            select s.id, s.name, n.names, t.speeches, t.newest
            from speaker s
            cross join lateral (
                select array_agg(name order by name) as names, bool_or(by_editor) as by_editor
                from speaker_name where speaker_id = s.id) n
            cross join lateral (
                select count(*) as speeches, max(announced_at) as newest from speech
                where speakers && n.names and state = 'available' and announced_at is not null) t
            where\s""";

    /** Whoever has a speech to be had, or a name from the editor; the others are hidden. */
    private static final String SHOWN = FOUND + "(t.speeches > 0 or n.by_editor) and ";

    /** Who is hidden does not count for the limit: a page that is not full is the last. */
    static final String LIST = SHOWN + """
            (lower(s.name), s.id) > (lower(?::text), ?) and (?::text is null or s.id in (
                select speaker_id from speaker_name where strpos(key, ?) > 0 or strpos(lower(name), lower(?)) > 0))
            order by lower(s.name), s.id limit ?""";

    private static final String ONE = SHOWN + "s.id = ?";
    private static final String ANY = FOUND + "s.id = ?";

    private static final String CANDIDATES = """
            select distinct other.id, other.name, mine.name as mine, theirs.name as theirs
            from speaker_name mine
            join speaker_name theirs on theirs.family = mine.family and theirs.speaker_id <> mine.speaker_id
            join speaker other on other.id = theirs.speaker_id
            where mine.speaker_id = ? order by other.name limit 200""";

    private final Database database;

    /** Reads from a database that has the schema. */
    public SpeakerReader(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Speakers by name.
     *
     * @param q part of a name in any spelling; null for all
     * @param after name and id of the last one of the page before; an empty name and 0 for the first
     */
    public List<Speaker> list(@Nullable String q, String after, long afterId, int limit) {
        String key = q == null ? null : PersonName.of(q).key();
        return database.list(LIST, SpeakerReader::speaker, after, afterId, q, key, q, limit);
    }

    /** A speaker; empty when there is none of this number. */
    public Optional<Speaker> one(long id) {
        return database.list(ONE, SpeakerReader::speaker, id).stream().findFirst();
    }

    /** A speaker, also one who is hidden for want of speeches; empty when there is none of this number. */
    public Optional<Speaker> any(long id) {
        return database.list(ANY, SpeakerReader::speaker, id).stream().findFirst();
    }

    /** The number of the speaker with a name as printed; empty when nobody has it yet. */
    public Optional<Long> named(String name) {
        return database.list("select speaker_id from speaker_name where name = ?", row -> row.getLong(1), name).stream()
                .findFirst();
    }

    /** Who may be the same, for the editor to decide: initials or a family name alone, that could be several persons'. */
    public List<Candidate> candidates(long id) {
        record Pair(Candidate other, PersonName mine, PersonName theirs) {}
        return database
                .list(
                        CANDIDATES,
                        row -> new Pair(
                                new Candidate(row.getLong("id"), row.getString("name")),
                                PersonName.of(row.getString("mine")),
                                PersonName.of(row.getString("theirs"))),
                        id)
                .stream()
                .filter(pair -> mayBe(pair.mine(), pair.theirs()))
                .map(Pair::other)
                .distinct()
                .toList();
    }

    /** One of them tells no given name, or the first of both begins alike. */
    private static boolean mayBe(PersonName a, PersonName b) {
        return a.given().isEmpty()
                || b.given().isEmpty()
                || a.given().get(0).charAt(0) == b.given().get(0).charAt(0);
    }

    private static Speaker speaker(ResultSet row) throws SQLException {
        return new Speaker(
                row.getLong("id"),
                row.getString("name"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getLong("speeches"),
                Database.time(row, "newest"));
    }
}
