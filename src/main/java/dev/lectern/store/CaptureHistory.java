package dev.lectern.store;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells what was ever seen of the pages of a speech: of the one where it was first seen, and of all others that carry it. */
@ApplicationScoped
public class CaptureHistory {

    /** Most captures that are told of one speech. */
    public static final int MOST = 500;

    private static final String OF_SPEECH = """
            select c.url, c.fetched_at, c.sha256, c.size, c.http_status, c.content_type, c.body_gzip is not null as kept,
                   (select min(r.number) from revision r where r.speech_id = s.id and r.capture_id = c.id) as revision
            from speech s
            join lateral (select s.url union select p.url from speech_place p where p.speech_id = s.id) page on true
            join capture c on c.url = page.url
            where s.id = ? and s.announced_at is not null
            order by c.fetched_at desc, c.id desc
            limit ?""";

    private final Database database;

    /** Reads from a database that has the schema. */
    public CaptureHistory(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * The newest {@value #MOST} captures, newest first; none when there is no such speech.
     *
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public List<SeenCapture> of(UUID speech) {
        return database.list(OF_SPEECH, CaptureHistory::read, speech, MOST);
    }

    private static SeenCapture read(ResultSet row) throws SQLException {
        return new SeenCapture(
                row.getString("url"),
                Objects.requireNonNull(Database.time(row, "fetched_at")),
                row.getString("sha256"),
                row.getInt("size"),
                row.getInt("http_status"),
                row.getString("content_type"),
                row.getBoolean("kept"),
                row.getObject("revision", Integer.class));
    }
}
