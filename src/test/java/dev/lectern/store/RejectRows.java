package dev.lectern.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Puts rejects into the database as ingest would leave them. */
final class RejectRows {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final DataSource database;

    RejectRows(DataSource database) {
        this.database = database;
    }

    /** A page of this source that was empty. */
    long add(String url, String source) throws SQLException {
        return add(url, source, "empty", Instant.parse("2026-11-21T12:00:00Z"), new byte[] {1});
    }

    long add(String url, String source, String code, Instant fetchedAt, byte[] body) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into reject (url, source, stage, code, reason, sha256, content_type, http_status, body_gzip, arrival,
                            hints, headers, fetched_at, first_seen, last_seen)
                        values (?, ?, 'parse', ?, 'It is empty.', ?, 'text/html', 203, ?, 'live', '{"title":"Of bridges"}', '{"etag":"x"}', ?, now(), now())
                        returning id""")) {
            insert.setString(1, url);
            insert.setString(2, source);
            insert.setString(3, code);
            insert.setString(4, body.length == 0 ? EMPTY : "x" + fetchedAt);
            insert.setBytes(5, Gzip.compress(body));
            insert.setObject(6, fetchedAt.atOffset(ZoneOffset.UTC));
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
