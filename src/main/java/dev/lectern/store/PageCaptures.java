package dev.lectern.store;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The captures of a page that are worth reading again. Throws {@link DatabaseFailed} when PostgreSQL does not answer. */
@ApplicationScoped
public class PageCaptures {

    private static final String COLUMNS =
            "c.id, c.url, c.source, c.fetched_at, c.content_type, c.http_status, c.sha256, c.size, c.headers";

    private static final String CURRENT = """
            select %s, c.body_gzip is not null as kept, s.state, s.confirmed_at, s.source as of_speech
            from speech s
            join revision r on r.speech_id = s.id and r.number = s.revision
            join capture c on c.id = r.capture_id
            where s.url = ? and s.part = 0""".formatted(COLUMNS);

    private static final String NEWEST = """
            select %s from capture c where c.url = ? and c.body_gzip is not null
            order by c.fetched_at desc, c.id desc limit 1""".formatted(COLUMNS);

    private final Database database;

    /** Reads from a database that has the schema. */
    public PageCaptures(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * What the newest revision of the first speech of a page was read from.
     *
     * @param capture the capture
     * @param kept whether its bytes are still here
     * @param state of the speech
     * @param confirmedAt newest observation that showed the speech
     * @param source of the speech
     */
    public record Current(KeptCapture capture, boolean kept, String state, Instant confirmedAt, String source) {

        /** Whether the speech is to be had, and neither withdrawn, merged nor erased. */
        public boolean available() {
            return state.equals(StoredSpeech.AVAILABLE);
        }
    }

    /** What the speech of a page is read from now; empty when the page holds none. */
    public Optional<Current> current(String url) {
        return database
                .list(
                        CURRENT,
                        row -> new Current(
                                CaptureArchive.read(row),
                                row.getBoolean("kept"),
                                row.getString("state"),
                                Objects.requireNonNull(Database.time(row, "confirmed_at")),
                                row.getString("of_speech")),
                        url)
                .stream()
                .findFirst();
    }

    /** What was fetched last of a page and is still here; null when nothing is. */
    public @Nullable KeptCapture newest(String url) {
        return database.list(NEWEST, CaptureArchive::read, url).stream()
                .findFirst()
                .orElse(null);
    }
}
