package dev.lectern.store;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Lists what could not be read. Blocks, and throws {@link dev.lectern.sql.DatabaseFailed} when PostgreSQL does not answer. */
@Singleton
public class RejectReader {

    /** So many groups are more than a person reads; sources may have any name, so their number has no bound. */
    private static final int MOST_GROUPS = 500;

    private static final String CODE = "coalesce(code, '" + RejectCause.UNTOLD + "')";

    private static final String LIST = """
            select id, url, source, stage, %s as code, reason, stack is not null as has_stack, sha256, content_type, arrival, fetched_at,
                   first_seen, last_seen, times, replayed_at, replay_at is not null as waiting
            from reject
            where %s and id < ?
            order by id desc limit ?""".formatted(CODE, RejectFilter.CONDITION);

    private static final String GROUPS = """
            select source, stage, %1$s as code, min(reason) as example, count(*) as pages, sum(times) as times,
                   count(replay_at) as waiting, count(*) filter (where %3$s) as replayable,
                   min(first_seen) as first_seen, max(last_seen) as last_seen
            from reject
            where %2$s
            group by source, stage, %1$s
            order by max(last_seen) desc, source, stage, code
            limit ?""".formatted(CODE, RejectFilter.CONDITION, RejectQueue.REPLAYABLE);

    private final Database database;

    RejectReader(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Rejects, newest first.
     *
     * @param which only these
     * @param before only those with a smaller number; {@link Long#MAX_VALUE} to begin
     * @param limit at most so many
     */
    public List<RejectedPage> list(RejectFilter which, long before, int limit) {
        return database.list(LIST, RejectReader::page, which.values(before, limit));
    }

    /** Rejects by source, stage and reason, those first that were refused last; at most 500 groups. */
    public List<RejectGroup> groups(RejectFilter which) {
        return database.list(GROUPS, RejectReader::group, which.values(MOST_GROUPS));
    }

    /**
     * Where Lectern failed at a page, for the editor.
     *
     * @param id number of the reject
     * @return empty when there is no such reject, or the page is at fault
     */
    public Optional<String> stack(long id) {
        return database
                .list("select stack from reject where id = ? and stack is not null", row -> row.getString("stack"), id)
                .stream()
                .findFirst();
    }

    private static RejectedPage page(ResultSet row) throws SQLException {
        return new RejectedPage(
                row.getLong("id"),
                row.getString("url"),
                row.getString("source"),
                row.getString("stage"),
                row.getString("code"),
                row.getString("reason"),
                row.getBoolean("has_stack"),
                row.getString("sha256"),
                row.getString("content_type"),
                row.getString("arrival"),
                Database.time(row, "fetched_at"),
                known(row, "first_seen"),
                known(row, "last_seen"),
                row.getInt("times"),
                Database.time(row, "replayed_at"),
                row.getBoolean("waiting"));
    }

    private static RejectGroup group(ResultSet row) throws SQLException {
        return new RejectGroup(
                row.getString("source"),
                row.getString("stage"),
                row.getString("code"),
                row.getString("example"),
                row.getLong("pages"),
                row.getLong("times"),
                row.getLong("waiting"),
                row.getLong("replayable"),
                known(row, "first_seen"),
                known(row, "last_seen"));
    }

    private static Instant known(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Database.time(row, column));
    }
}
