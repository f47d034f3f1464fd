package dev.lectern.store;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks for all pages to be read again, and tells how far that is. Throws {@link DatabaseFailed} when PostgreSQL does not answer. */
@ApplicationScoped
public class Reparses {

    /** The unique index lets none begin while one runs. */
    private static final String BEGIN = """
            insert into reparse (source, state, started_at, parser_version) values (?, 'running', ?, ?)
            on conflict ((true)) where state = 'running' do nothing returning id""";

    private static final String STOP =
            "update reparse set state = 'stopped', finished_at = ?, problem = null where state = 'running'";

    private static final String NEWEST = "select * from reparse order by id desc limit 1";

    private static final String FAILURES =
            "select url, reason from reparse_failure where reparse_id = ? order by failed_at desc, url limit 20";

    private final Database database;

    /** Works on a database that has the schema. */
    public Reparses(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Has all pages read again, by whichever process ingests.
     *
     * @param source only pages of this source; null for all
     * @param parserVersion no process with a lower version of the parser does it
     * @return false when one runs already
     */
    public boolean begin(@Nullable String source, String parserVersion, Instant now) {
        return !database.list(BEGIN, row -> row.getLong(1), source, now, parserVersion)
                .isEmpty();
    }

    /** Ends the one that runs; what was read stays. False when none does. */
    public boolean stop(Instant now) {
        return database.change(STOP, now) > 0;
    }

    /** The one that runs, or ran last; empty when there never was one. */
    public Optional<Reparse> newest() {
        return database.list(NEWEST, row -> read(row, List.of())).stream()
                .findFirst()
                .map(found -> withFailures(found));
    }

    private Reparse withFailures(Reparse found) {
        if (found.failed() == 0) {
            return found;
        }
        List<Reparse.Failure> failures =
                database.list(FAILURES, row -> new Reparse.Failure(row.getString(1), row.getString(2)), found.id());
        return new Reparse(
                found.id(),
                found.source(),
                found.state(),
                found.startedAt(),
                found.finishedAt(),
                found.of(),
                found.done(),
                found.changed(),
                found.found(),
                found.failed(),
                found.rate(),
                found.left(),
                found.problem(),
                failures);
    }

    private static Reparse read(ResultSet row, List<Reparse.Failure> failures) throws SQLException {
        long done = row.getLong("done");
        Long of = row.getObject("pages", Long.class);
        String state = row.getString("state");
        Double rate = Reparse.rate(done, row.getLong("busy_ms"));
        return new Reparse(
                row.getLong("id"),
                row.getString("source"),
                state,
                Objects.requireNonNull(Database.time(row, "started_at")),
                Database.time(row, "finished_at"),
                of,
                done,
                row.getLong("changed"),
                row.getLong("found"),
                row.getLong("failed"),
                rate,
                Reparse.left(rate, of, done, state),
                row.getString("problem"),
                failures);
    }
}
