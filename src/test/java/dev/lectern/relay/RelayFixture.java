package dev.lectern.relay;

import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.store.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A migrated database with speeches whose changes wait for the relay. */
final class RelayFixture {

    private final DataSource database;

    RelayFixture() throws SQLException {
        database = TestDatabase.fresh();
        Flyway.configure().dataSource(database).load().migrate();
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    /** Ends the session of a connection, as a server that goes away. */
    void end(Connection session) {
        try (Connection connection = connect()) {
            int pid = session.unwrap(PGConnection.class).getBackendPID();
            execute(connection, "select pg_terminate_backend(?)", pid);
        } catch (SQLException e) {
            throw new IllegalStateException("the session could not be ended", e);
        }
    }

    DataSource dataSource() {
        return database;
    }

    /** Stores a new speech that is news; its change waits. */
    UUID addSpeech(String title) throws SQLException {
        return addSpeech(title, "live");
    }

    /** A further change of a speech, which waits too. */
    void addChange(UUID speech, String change, String arrival) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, """
                    insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at)
                    values (?, 1, ?, ?, now(), now())
                    """, speech, change, arrival);
        }
    }

    /** The second is an excerpt of the first and its translation, and the first stands at an embassy too. */
    void link(UUID speech, UUID excerpt) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, """
                    insert into speech_place (url, speech_id, source, publisher, country, state, first_seen, confirmed_at, seen_at, content_hash)
                    values ('https://embassy.example/' || ?, ?, 'embassy', 'Embassy', 'XE', 'available', now(), now(), now(), 'hash')
                    """, speech.toString(), speech);
            execute(connection, "update speech set excerpt_of = ?, language = 'fr' where id = ?", speech, excerpt);
            execute(connection, """
                    insert into speech_translation values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), 'hreflang')
                    """, speech, excerpt, speech, excerpt);
        }
    }

    /** The one turned out to be the other; that is told. */
    void merge(UUID loser, UUID winner) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "update speech set state = 'merged', merged_into = ? where id = ?", winner, loser);
        }
        addChange(loser, "merged", "live");
        try (Connection connection = connect()) {
            execute(
                    connection,
                    "update feed_entry set merged_into = ? where speech_id = ? and change = 'merged'",
                    winner,
                    loser);
        }
    }

    /** It is one by itself again, and that is told. */
    void restore(UUID speech) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "update speech set state = 'available', merged_into = null where id = ?", speech);
        }
        addChange(speech, "restored", "live");
    }

    /** Stores a new speech; its change waits. */
    UUID addSpeech(String title, String arrival) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            execute(connection, """
                    insert into speech (id, url, source, state, revision, scraped_at, confirmed_at, seen_at, arrival, kind, speakers)
                    values (?, 'https://a.example/' || ?, 'a', 'available', 1, now(), now(), now(), 'live', 'remarks', '{}')
                    """, id, id.toString());
            execute(connection, """
                    insert into capture (url, sha256, fetched_at, http_status, size, body_gzip)
                    values ('https://a.example/' || ?, repeat('0', 64), now(), 200, 0, '')
                    """, id.toString());
            execute(connection, """
                    insert into revision
                    select ?, 1, max(id), now(), now(), ?::jsonb, 'hash', '1' from capture
                    """, id, new String(SpeechJson.write(SampleSpeech.titled(title)), UTF_8));
            execute(connection, """
                    insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at)
                    values (?, 1, 'available', ?, now(), now())
                    """, id, arrival);
            connection.commit();
            return id;
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** All changes that have a position, in its order. */
    static List<SpeechChange> changes(Connection connection) throws Exception {
        var changes = new ArrayList<SpeechChange>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select full_json from feed_entry where position is not null order by position")) {
            while (row.next()) {
                changes.add(SpeechJson.readChange(row.getBytes(1)));
            }
        }
        return changes;
    }
}
