package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lists what could not be read. Blocks, and throws {@link ReadFailed} when PostgreSQL does not answer. */
@Singleton
public class RejectReader {

    private static final String LIST = """
            select id, url, source, stage, reason, sha256, content_type, arrival, first_seen, last_seen, times
            from reject
            where id < ? and (?::text is null or source = ?)
            order by id desc limit ?""";

    private static final String SCRAPED =
            "select url, source, last_seen, arrival, body_gzip, content_type, http_status from reject where id = ?";

    private final DataSource database;

    RejectReader(DataSource database) {
        this.database = database;
    }

    /**
     * Rejects, newest first.
     *
     * @param source only those of a source; null for all
     * @param before only those with a smaller number; {@link Long#MAX_VALUE} to begin
     * @param limit at most so many
     */
    public List<RejectedPage> list(@Nullable String source, long before, int limit) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LIST)) {
            query.setLong(1, before);
            query.setString(2, source);
            query.setString(3, source);
            query.setInt(4, limit);
            var found = new ArrayList<RejectedPage>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(page(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ReadFailed("the list of rejects", e);
        }
    }

    /**
     * A rejected page as it was, to be tried again; its hints are lost, and its time is when these bytes were refused last.
     *
     * @param id number of the reject
     */
    public Optional<ScrapedPage> scraped(long id) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SCRAPED)) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(scraped(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ReadFailed("the reject " + id, e);
        }
    }

    private static ScrapedPage scraped(ResultSet row) throws SQLException {
        return new ScrapedPage(
                row.getString("url"),
                row.getString("source"),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                Arrival.of(row.getString("arrival")),
                Gzip.decompress(row.getBytes("body_gzip")),
                row.getString("content_type"),
                row.getInt("http_status"),
                PageHints.NONE);
    }

    private static RejectedPage page(ResultSet row) throws SQLException {
        return new RejectedPage(
                row.getLong("id"),
                row.getString("url"),
                row.getString("source"),
                row.getString("stage"),
                row.getString("reason"),
                row.getString("sha256"),
                row.getString("content_type"),
                row.getString("arrival"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getInt("times"));
    }
}
