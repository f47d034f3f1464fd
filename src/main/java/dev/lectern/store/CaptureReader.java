package dev.lectern.store;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
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

    /** The page that the newest revision of a speech was read from, perhaps without its bytes; empty when there is no such speech. */
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
        byte[] packed = row.getBytes(5);
        return new CapturedPage(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                packed == null ? null : Gzip.decompress(packed));
    }
}
