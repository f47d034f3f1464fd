package dev.lectern.store;

import dev.lectern.page.HintsJson;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.PageHints;
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

/**
 * All pages as they were fetched, in the order in which they were. Read a few at a time: who reads all of them holds no
 * transaction open meanwhile, and needs memory for one page.
 */
@ApplicationScoped
public class CaptureArchive {

    /** Rows of older programs do not tell the source; the speech of the page does. */
    private static final String AFTER = """
            select id, url, source, fetched_at, content_type, http_status, sha256, size, headers
            from capture c
            where body_gzip is not null and (fetched_at, id) > (?, ?) and fetched_at < ?
              and (?::text is null or source = ? or (source is null
                   and exists (select from speech s where s.url = c.url and s.source = ?)))
            order by fetched_at, id
            limit ?""";

    private static final String BODY = "select body_gzip from capture where id = ? and body_gzip is not null";

    private final Database database;

    /** Reads from a database that has the schema. */
    public CaptureArchive(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Which captures are wanted.
     *
     * @param from fetched then or later
     * @param to fetched before
     * @param source of this source only; null for all
     */
    public record Wanted(Instant from, Instant to, @Nullable String source) {}

    /**
     * The captures that follow one.
     *
     * @param last where the last ones ended; null to begin
     * @param limit at most so many
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public List<KeptCapture> after(Wanted wanted, @Nullable KeptCapture last, int limit) {
        Instant time = last == null ? wanted.from() : last.fetchedAt();
        long id = last == null ? 0 : last.id();
        String source = wanted.source();
        return database.list(AFTER, CaptureArchive::read, time, id, wanted.to(), source, source, source, limit);
    }

    /**
     * The bytes of a capture as they were fetched; empty when they have been erased meanwhile.
     *
     * @throws java.io.UncheckedIOException if what is stored of them is damaged
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public Optional<byte[]> body(long id) {
        return database.list(BODY, row -> Gzip.decompress(row.getBytes(1)), id).stream()
                .findFirst();
    }

    /** What the listing said of a page when it was fetched; empty when nothing, or when that was not written down. */
    public Optional<PageHints> hints(long id) {
        return database
                .list(
                        "select hints from capture where id = ? and hints is not null",
                        row -> HintsJson.read(row.getString(1)),
                        id)
                .stream()
                .findFirst();
    }

    static KeptCapture read(ResultSet row) throws SQLException {
        return new KeptCapture(
                row.getLong("id"),
                row.getString("url"),
                row.getString("source"),
                Objects.requireNonNull(Database.time(row, "fetched_at")),
                row.getString("content_type"),
                row.getInt("http_status"),
                row.getString("sha256"),
                row.getInt("size"),
                KeptHeaders.read(row.getString("headers")));
    }
}
