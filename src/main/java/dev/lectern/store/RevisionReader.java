package dev.lectern.store;

import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the revisions of speeches that were announced. Blocks, and throws {@link ReadFailed} when PostgreSQL does not answer. */
@Singleton
public class RevisionReader {

    /** What a revision was announced as is its first change; later ones (withdrawn, restored) tell the same text. */
    private static final String SELECT = """
            select r.number, r.scraped_at, r.stored_at, r.parser_version, r.number = s.revision as newest,
                f.change, f.changed, f.position, f.announced_at
            from revision r
            join speech s on s.id = r.speech_id and s.announced_at is not null
            left join lateral (
                select change, changed, position, announced_at from feed_entry
                where speech_id = r.speech_id and revision = r.number and position is not null
                order by position limit 1) f on true
            where r.speech_id = ?""";

    /** The newest, and those in the order of their captures. */
    private static final String OF_SPEECH = "select * from (" + SELECT
            + " order by r.scraped_at desc, r.number desc limit 1000) newest order by scraped_at, number";

    private static final String OF_NUMBER = SELECT + " and r.number = ?";

    private static final String CONTENT = "select content from revision where speech_id = ? and number = ?";

    private final Database database;

    /** Reads from a database that has the schema. */
    public RevisionReader(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * A revision.
     *
     * @param revision its number, in the order of storing
     * @param newest whether the speech is told by it now
     * @param change what it was announced as; null for an older capture that came late, and for one that is announced soon
     * @param changed what it changed then; {@code silent} among it when the page does not admit it
     * @param position position of that change; null when it was not announced
     * @param scrapedAt when its page was fetched
     * @param storedAt when it was stored
     * @param announcedAt when it was announced; null when it was not
     * @param parserVersion version of the parser that read the page
     */
    public record Known(
            int revision,
            boolean newest,
            @Nullable String change,
            List<String> changed,
            @Nullable Long position,
            Instant scrapedAt,
            Instant storedAt,
            @Nullable Instant announcedAt,
            String parserVersion) {

        public Known {
            changed = List.copyOf(changed);
        }
    }

    /** The revisions of a speech, the newest 1,000, in the order of their captures; none when it was never announced. */
    public List<Known> of(UUID speech) {
        try {
            return database.list(OF_SPEECH, RevisionReader::known, speech);
        } catch (DatabaseFailed e) {
            throw new ReadFailed("the revisions of the speech " + speech, e);
        }
    }

    /** One revision of a speech, however old; empty when there is none of this number. */
    public Optional<Known> find(UUID speech, int revision) {
        try {
            return database.list(OF_NUMBER, RevisionReader::known, speech, revision).stream()
                    .findFirst();
        } catch (DatabaseFailed e) {
            throw new ReadFailed("revision " + revision + " of the speech " + speech, e);
        }
    }

    /** What a revision tells; empty when there is none of this number. */
    public Optional<Speech> content(UUID speech, int revision) {
        try {
            return database.list(CONTENT, row -> row.getString(1), speech, revision).stream()
                    .findFirst()
                    .map(json -> read(json, speech, revision));
        } catch (DatabaseFailed e) {
            throw new ReadFailed("revision " + revision + " of the speech " + speech, e);
        }
    }

    private static Speech read(String json, UUID speech, int revision) {
        try {
            return SpeechJson.readSpeech(json.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Revision " + revision + " of speech " + speech + " holds no JSON of a speech.", e);
        }
    }

    private static Known known(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        boolean announced = !row.wasNull();
        return new Known(
                row.getInt("number"),
                row.getBoolean("newest"),
                row.getString("change"),
                announced ? List.of((String[]) row.getArray("changed").getArray()) : List.of(),
                announced ? position : null,
                row.getTimestamp("scraped_at").toInstant(),
                row.getTimestamp("stored_at").toInstant(),
                Database.time(row, "announced_at"),
                row.getString("parser_version"));
    }
}
