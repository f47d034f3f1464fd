package dev.lectern.store;

import dev.lectern.search.SearchText;
import dev.lectern.search.Searchable;
import dev.lectern.search.TurnIndex;
import dev.lectern.speaker.SpeakerNaming;
import dev.lectern.speech.Person;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts announced changes into the database as ingest and relay would leave them. */
public final class FeedRows {

    private final DataSource database;

    public FeedRows(DataSource database) {
        this.database = database;
    }

    public void clear() {
        run("truncate feed_entry, revision, speech, capture, reject, speaker_name, speaker cascade");
        run("update speaker_progress set position = 0");
    }

    /** The change with its speech, revision and capture. */
    public void announce(SampleChange sample) {
        SpeechChange change = sample.value();
        Speech speech = change.speech();
        String text =
                speech.title() + " " + String.join(" ", speech.turns().get(0).paragraphs());
        var announced = change.announcedAt().atOffset(ZoneOffset.UTC);
        var scraped = change.scrapedAt().atOffset(ZoneOffset.UTC);
        LocalDate from = speech.spokenOn() == null ? null : speech.spokenOn().earliest();
        LocalDate to = speech.spokenOn() == null ? null : speech.spokenOn().latest();
        try (Connection connection = database.getConnection()) {
            String[] names = speech.speakers().stream().map(Person::name).toArray(String[]::new);
            run(
                    connection,
                    """
                    insert into speech (id, url, source, publisher, country, state, revision, scraped_at, confirmed_at, seen_at, arrival,
                        title, kind, language, place, speakers, spoken_from, spoken_to, position, announced_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set position = excluded.position, state = excluded.state, revision = excluded.revision""",
                    change.id(),
                    change.url(),
                    change.source(),
                    change.publisher(),
                    change.country(),
                    change.change().word().equals("withdrawn") ? "withdrawn" : "available",
                    change.revision(),
                    scraped,
                    scraped,
                    scraped,
                    change.arrival(),
                    speech.title(),
                    speech.kind().word(),
                    speech.language(),
                    speech.place(),
                    connection.createArrayOf("text", names),
                    from,
                    to,
                    change.position(),
                    announced);
            new TurnIndex(database)
                    .replace(List.of(new Searchable(change.id(), change.revision(), SearchText.of(speech))));
            run(connection, """
                    insert into capture (url, sha256, fetched_at, content_type, http_status, size, body_gzip)
                    values (?, repeat('a', 64), ?, 'text/html; charset=utf-8', 200, 1, ?) on conflict do nothing""", change.url(), scraped, gzip(("<p>" + text + "</p>").getBytes(UTF_8)));
            run(
                    connection,
                    """
                    insert into revision (speech_id, number, capture_id, scraped_at, stored_at, content, content_hash, parser_version)
                    select ?, ?, id, ?, ?, ?::jsonb, 'x', '1' from capture where url = ? on conflict do nothing""",
                    change.id(),
                    change.revision(),
                    scraped,
                    announced,
                    new String(SpeechJson.write(speech), UTF_8),
                    change.url());
            run(
                    connection,
                    """
                    insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at, position, announced_at,
                        full_json, summary_json) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    change.id(),
                    change.revision(),
                    change.change().word(),
                    change.arrival(),
                    announced,
                    scraped,
                    change.position(),
                    announced,
                    sample.full(),
                    sample.summary());
            new SpeakerNaming(database).next();
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of a test could not be written", e);
        }
    }

    /** A further place of a speech that was announced. */
    public void place(UUID speech, String source, String publisher, String country, String state) {
        try (Connection connection = database.getConnection()) {
            run(connection, """
                    insert into speech_place (url, speech_id, source, publisher, country, state, first_seen, confirmed_at, seen_at, content_hash)
                    values ('https://' || ? || '.example/' || ?, ?, ?, ?, ?, ?, now(), now(), now(), 'x')""", source, speech.toString(), speech, source, publisher, country, state);
        } catch (SQLException e) {
            throw new IllegalStateException("the place of a test could not be written", e);
        }
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection()) {
            run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the tests refused: " + sql, e);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
