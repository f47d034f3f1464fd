package dev.lectern.store;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/** Reads pages as they were fetched. Blocks, and throws {@link ReadFailed} when PostgreSQL does not answer. */
@Singleton
public class CaptureReader {

    private static final String OF_SPEECH = """
            select c.url, c.fetched_at, c.content_type, c.sha256, c.body_gzip
            from speech s
            join revision r on r.speech_id = s.id and r.number = s.revision
            join capture c on c.id = r.capture_id
            where s.id = ? and s.announced_at is not null""";

    private final DataSource database;

    CaptureReader(DataSource database) {
        this.database = database;
    }

    /** The page that the newest revision of a speech was read from; empty when there is no such speech. */
    public Optional<CapturedPage> of(UUID speech) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_SPEECH)) {
            query.setObject(1, speech);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(page(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ReadFailed("the capture of the speech " + speech, e);
        }
    }

    private static CapturedPage page(ResultSet row) throws SQLException {
        return new CapturedPage(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                gunzip(row.getBytes(5)));
    }

    private static byte[] gunzip(byte[] packed) {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The stored capture is no whole gzip stream", e);
        }
    }
}
