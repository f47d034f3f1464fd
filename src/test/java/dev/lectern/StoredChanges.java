package dev.lectern;

import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.store.Feed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Changes that wait for the relay, written faster than pages would bring them: revisions of a few speeches. */
final class StoredChanges implements AutoCloseable {

    private static final int SPEECHES = 40;
    private static final List<String> KINDS = List.of("remarks", "interview", "lecture");
    private static final List<String> LANGUAGES = List.of("en", "fr", "en-GB");
    private static final List<String> SPEAKERS = List.of("Ada Miren", "Luc Orman");
    private static final List<String> PLACES = List.of("Lumen City", "Port-Clair");

    /** One in so many has a text that no socket takes at once. */
    private static final int LONG_ONES = 200;

    private static final String LONG_TEXT = "Ships were late again. ".repeat(4000);

    /** {@code <p>Good morning.</p>}. */
    private static final String GZIP = "H4sIAAAAAAAAA7MpsHPPz09RyM0vysvMS9ez0S+wAwDZNErFFAAAAA==";

    private final Connection connection;
    private final Random random;
    private final Map<UUID, Map<String, Object>> before = new HashMap<>();
    private int changes;

    /**
     * Begins with speeches that nobody was told of.
     *
     * @param random decides what they are about
     */
    StoredChanges(String jdbcUrl, String user, String password, Random random) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl, user, password);
        this.random = random;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into capture (url, sha256, fetched_at, content_type, http_status, size, body_gzip)
                    values ('https://ports.example', repeat('a', 64), now(), 'text/html', 200, 1, decode('%s', 'base64'))""".formatted(GZIP));
            for (int number = 0; number < SPEECHES; number++) {
                statement.execute("""
                        insert into speech (id, url, source, publisher, country, state, revision, scraped_at, confirmed_at, seen_at,
                            arrival, title, kind, language, place, speakers)
                        values ('%s', 'https://ports.example/%d', '%s', 'Ministry of Ports', 'LU', 'available', 1, now(), now(), now(),
                            'live', 'x', 'remarks', 'en', 'Lumen City', '{Ada Miren}')""".formatted(id(number), number, number % 2 == 0 ? "ports" : "harbour"));
            }
        }
        connection.commit();
    }

    /** Stores some more in one transaction, as ingest does. */
    void store(int more) throws SQLException {
        try (PreparedStatement revision = connection.prepareStatement("""
                        insert into revision
                            (speech_id, number, capture_id, scraped_at, stored_at, content, content_hash, parser_version)
                        select ?, ?, min(id), now(), now(), ?::jsonb, ?, '1' from capture""");
                PreparedStatement entry = connection.prepareStatement("""
                        insert into feed_entry (speech_id, revision, change, arrival, previous, stored_at, scraped_at)
                        values (?, ?, 'revised', ?, ?::jsonb, now(), now())""")) {
            for (int n = 0; n < more; n++) {
                UUID speech = id(changes % SPEECHES);
                int number = 1 + changes / SPEECHES;
                Map<String, Object> facts = facts();
                revision.setObject(1, speech);
                revision.setInt(2, number);
                revision.setString(3, json(speech(facts)));
                revision.setString(4, Integer.toString(changes));
                revision.addBatch();
                entry.setObject(1, speech);
                entry.setInt(2, number);
                entry.setString(3, random.nextInt(5) == 0 ? "backfill" : "live");
                entry.setString(4, previous(before.put(speech, facts), facts));
                entry.addBatch();
                changes++;
            }
            revision.executeBatch();
            entry.executeBatch();
        }
        try (Statement wake = connection.createStatement()) {
            wake.execute("select pg_notify('" + Feed.CHANNEL + "', '')");
        }
        connection.commit();
    }

    int count() {
        return changes;
    }

    /** Positions of those changes, in order, whose JSON {@code s} before or after fulfils a condition of PostgreSQL. */
    List<Long> positions(String condition) throws SQLException {
        var positions = new ArrayList<Long>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select position from (
                            select position, convert_from(full_json, 'UTF8')::jsonb as c, previous as p from feed_entry
                            where position is not null) told
                        where exists (select from (values (c), (c || coalesce(p, '{}'))) state (s) where %s)
                        order by position""".formatted(condition))) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
        connection.commit();
        return positions;
    }

    private Map<String, Object> facts() {
        return Map.of(
                "kind", oneOf(KINDS),
                "language", oneOf(LANGUAGES),
                "place", oneOf(PLACES),
                "speakers", List.of(Map.of("name", oneOf(SPEAKERS))));
    }

    private Object speech(Map<String, Object> facts) {
        SampleChange change = SampleChange.at(changes);
        for (var fact : facts.entrySet()) {
            change = change.with(fact.getKey(), fact.getValue());
        }
        if (changes % LONG_ONES == 0) {
            change = change.saying(LONG_TEXT);
        }
        return change.value().speech();
    }

    /** Those facts that are others now; null when there is none, or no revision before. */
    private static @Nullable String previous(@Nullable Map<String, Object> before, Map<String, Object> now) {
        Map<String, Object> others = new HashMap<>(before == null ? Map.of() : before);
        others.entrySet().removeAll(now.entrySet());
        return others.isEmpty() ? null : json(others);
    }

    private static String json(Object value) {
        return new String(SpeechJson.write(value), UTF_8);
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static UUID id(int speech) {
        return new UUID(0x4000, 0x8000000000000000L + speech);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
