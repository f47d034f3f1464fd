import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts changes into database and topic: as the relay leaves them, or for the relay. */
class Feed implements AutoCloseable {

    private static final int FILLED_AT_ONCE = 100_000;

    private final Connection connection;
    private final KafkaProducer<String, byte[]> producer;
    private long position;
    private int revision = 1;

    Feed(Servers servers) throws SQLException {
        connection = DriverManager.getConnection(servers.jdbcUrl(), "postgres", "postgres");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.kafka()), new StringSerializer(), new ByteArraySerializer());
        run("""
                insert into speech (id, url, source, publisher, country, state, revision, scraped_at, confirmed_at, seen_at,
                    arrival, title, kind, language, place, speakers, announced_at)
                values ('%s', 'https://ports.example/1', 'ports', 'Ministry of Ports', 'LU', 'available', 1, now(), now(), now(),
                    'live', 'x', 'remarks', 'en', 'Lumen City', '{Ada Miren}', now())
                on conflict do nothing""".formatted(Changes.SPEECH));
        run("""
                insert into capture (url, sha256, fetched_at, content_type, http_status, size, body_gzip)
                values ('https://ports.example/1', repeat('a', 64), now(), 'text/html', 200, 1, '') on conflict do nothing""");
    }

    /** Goes on after what another run of this tool announced. */
    void continueAfterNewest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(position), 0) from feed_entry")) {
            row.next();
            position = row.getLong(1);
        }
    }

    long position() {
        return position;
    }

    /** As the relay leaves it: positioned in the database, then told on the topic. */
    void announce(int many) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at, position, announced_at,
                    full_json, summary_json)
                values ('%s', 1, 'available', 'live', now(), now(), ?, now(), ?, ?)""".formatted(Changes.SPEECH))) {
            for (int n = 0; n < many; n++) {
                position++;
                insert.setLong(1, position);
                insert.setBytes(2, Changes.full(position));
                insert.setBytes(3, Changes.summary(position));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (long n = position - many + 1; n <= position; n++) {
            var record = new ProducerRecord<>("lectern.speeches", Changes.SPEECH, Changes.full(n));
            record.headers().add("ce_id", Long.toString(n).getBytes(UTF_8));
            producer.send(record);
        }
        producer.flush();
    }

    /** For the relay, which gives it a position and publishes it. */
    void store() throws SQLException {
        revision++;
        String speech = """
                {"title":"%s","kind":"remarks","language":"en","speakers":[{"name":"Ada Miren","role":"Minister of Ports"}],
                "participants":[],"place":"Lumen City","turns":[{"n":1,"kind":"remarks","speaker":"Ada Miren","label":null,
                "interpreted":false,"paragraphs":["%s"]}],"words":60,"notices":[],"repairs":[],"attachments":[],
                "parserVersion":"1","evidence":{"title":"heading"}}"""
                .formatted(Changes.title(revision), "Ships are late. ".repeat(60)).replace("\n", "");
        run("""
                begin;
                insert into revision (speech_id, number, capture_id, scraped_at, stored_at, content, content_hash, parser_version)
                select '%1$s', %2$d, min(id), now(), now(), '%3$s'::jsonb, '%2$d', '1' from capture;
                insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at)
                values ('%1$s', %2$d, 'revised', 'live', now(), now());
                select pg_notify('lectern_feed', '');
                commit""".formatted(Changes.SPEECH, revision, speech));
    }

    /** History: many changes that were announced, in the database only. */
    void fill(long many) throws SQLException {
        String summary = new String(Changes.summary(7_777_777), StandardCharsets.UTF_8).replace("'", "''");
        for (long from = 1; from <= many; from += FILLED_AT_ONCE) {
            run("""
                    insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at, position, announced_at,
                        full_json, summary_json)
                    select '%s', 1, 'available', 'backfill', now(), now(), n, now(), '{}',
                        convert_to(replace('%s', '7777777', n::text), 'UTF8')
                    from generate_series(%d, %d) n"""
                    .formatted(Changes.SPEECH, summary, from, Math.min(many, from + FILLED_AT_ONCE - 1)));
        }
        run("update relay_progress set given = " + many + ", published = " + many);
        run("vacuum analyze feed_entry");
        run("checkpoint");
        position = many;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        connection.close();
    }
}
