package dev.lectern.store;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Erases the bytes of pages that were stored long ago. What they were (address, digest, size, headers, time) stays, and with it all
 * revisions of speeches; the same bytes fetched again are kept again.
 */
@ApplicationScoped
public class CaptureExpiry {

    /** Whoever holds it erases; it is free when its process is killed. */
    private static final long LOCK = 4_117_730_294_551_806_212L;

    /** Rows that somebody else works on (the same bytes come again just now) are left for the next time. */
    private static final String ERASE = """
            update capture set body_gzip = null
            where id in (select id from capture
                         where body_gzip is not null and coalesce(stored_at, fetched_at) < ?
                         order by coalesce(stored_at, fetched_at) limit ? for update skip locked)""";

    private final Database database;

    /** Works on a database that has the schema. */
    public CaptureExpiry(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Erases the oldest of them, in one transaction; none while another process does.
     *
     * @param before those that were stored before
     * @param most at most so many, so that nobody waits long for a row
     * @return how many were erased
     */
    public int erase(Instant before, int most) {
        return database.together(session -> {
            boolean ours = session.list("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                    .contains(true);
            return ours ? session.change(ERASE, before, most) : 0;
        });
    }
}
