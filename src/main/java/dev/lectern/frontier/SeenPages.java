package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The pages that were seen, for those who look after the line. */
@ApplicationScoped
public class SeenPages {

    private static final String COLUMNS = """
            select url, source, arrival, discovered_at, published_at, last_fetch_at, last_status, last_failure, next_due,
                   gone_at, outcome, outcome_reason, outcome_at
            from frontier_page
            where true""";

    /** Rejected as the bytes themselves could not be read, rather than as the record was wrong or PostgreSQL refused them. */
    private static final String UNREADABLE = " and outcome = 'rejected'"
            + " and exists (select 1 from reject where reject.url = frontier_page.url and stage = 'parse')";

    private final Database database;

    /** Reads from a database that has the schema. */
    public SeenPages(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Pages in the order of their URLs.
     *
     * @param outcome only pages with this outcome; null for all
     * @param source only pages of this source; null for all
     * @param limit at most so many
     * @param after URL after which to go on; null to begin
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public List<SeenPage> list(
            @Nullable PageOutcome outcome, @Nullable String source, int limit, @Nullable String after) {
        // A word of ours and no value, so that PostgreSQL sees when an index of rare outcomes will do.
        return list(outcome == null ? "" : " and outcome = '" + outcome.word() + "'", source, limit, after);
    }

    /** Pages whose bytes could not be read, in the order of their URLs: some of those that were rejected. */
    public List<SeenPage> unreadable(@Nullable String source, int limit, @Nullable String after) {
        return list(UNREADABLE, source, limit, after);
    }

    /** Pages of which nothing has become yet, in the order of their URLs: not fetched, or not ingested. */
    public List<SeenPage> open(@Nullable String source, int limit, @Nullable String after) {
        return list(" and outcome is null", source, limit, after);
    }

    /** Only the conditions that are asked for, as each set of them has a plan of its own. */
    private List<SeenPage> list(String condition, @Nullable String source, int limit, @Nullable String after) {
        var sql = new StringBuilder(COLUMNS).append(condition);
        var values = new ArrayList<Object>();
        if (source != null) {
            sql.append(" and source = ?");
            values.add(source);
        }
        if (after != null) {
            sql.append(" and url > ?");
            values.add(after);
        }
        values.add(limit);
        return database.list(sql.append(" order by url limit ?").toString(), SeenPages::page, values.toArray());
    }

    private static SeenPage page(ResultSet row) throws SQLException {
        Instant discoveredAt = Objects.requireNonNull(Database.time(row, "discovered_at"));
        return new SeenPage(
                row.getString("url"),
                row.getString("source"),
                row.getString("arrival"),
                discoveredAt,
                Database.time(row, "published_at"),
                Database.time(row, "last_fetch_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_failure"),
                Database.time(row, "next_due"),
                Database.time(row, "gone_at"),
                row.getString("outcome"),
                row.getString("outcome_reason"),
                Database.time(row, "outcome_at"));
    }
}
