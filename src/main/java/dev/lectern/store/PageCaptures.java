package dev.lectern.store;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The captures of a page that may tell more than is known. Throws {@link DatabaseFailed} when PostgreSQL does not answer. */
@ApplicationScoped
public class PageCaptures {

    private static final String NEWEST = """
            select c.id, c.url, c.source, c.fetched_at, c.content_type, c.http_status, c.sha256, c.size, c.headers
            from capture c where c.url = ? and c.body_gzip is not null
            order by c.fetched_at desc, c.id desc limit 1""";

    /** A page whose speech was merged is a further place of the other one. */
    private static final String SHOWN = """
            select s.state = 'available' as available, s.confirmed_at, false as further
            from speech s where s.url = ? and s.state <> 'merged'
            union all
            select s.state = 'available', p.confirmed_at, true
            from speech_place p join speech s on s.id = p.speech_id where p.url = ?""";

    private final Database database;

    /** Reads from a database that has the schema. */
    public PageCaptures(DataSource database) {
        this.database = new Database(database);
    }

    private record Shown(boolean available, Instant confirmedAt, boolean further) {

        /** What was fetched when the speech was last seen is what it was read from. */
        boolean mayHaveChangedBy(Instant fetched) {
            return available && (further ? fetched.isAfter(confirmedAt) : !fetched.isBefore(confirmedAt));
        }
    }

    /** What was fetched last of a page and is still here; null when nothing is. */
    public @Nullable KeptCapture newest(String url) {
        return database.list(NEWEST, CaptureArchive::read, url).stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a capture may hold a speech that is not known: that of a page without one may. A page that showed its speech later again,
     * and only then was 304, tells nothing new, nor does one whose speech is withdrawn or erased.
     */
    public boolean mayTellMore(KeptCapture capture) {
        return database
                .list(
                        SHOWN,
                        row -> new Shown(
                                row.getBoolean("available"),
                                Objects.requireNonNull(Database.time(row, "confirmed_at")),
                                row.getBoolean("further")),
                        capture.url(),
                        capture.url())
                .stream()
                .allMatch(shown -> shown.mayHaveChangedBy(capture.fetchedAt()));
    }
}
