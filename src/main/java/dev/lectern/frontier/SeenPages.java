package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The pages that were seen, for those who look after the line. */
@ApplicationScoped
public class SeenPages {

    private static final String LIST = """
            select url, source, arrival, discovered_at, published_at, last_fetch_at, last_status, last_failure, next_due,
                   gone_at, outcome, outcome_reason, outcome_at
            from frontier_page
            where (?::text is null or outcome = ?) and (?::text is null or source = ?) and (?::text is null or url > ?)
            order by url
            limit ?""";

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
        String word = outcome == null ? null : outcome.word();
        return database.list(LIST, SeenPages::page, word, word, source, source, after, after, limit);
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
