package dev.lectern.store;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds speeches that have been announced. All methods block, and throw {@link ReadFailed} when PostgreSQL does not
 * answer.
 */
@Singleton
public class SpeechSearch {

    private final DataSource database;

    SpeechSearch(DataSource database) {
        this.database = database;
    }

    /** The speeches that a query asks for and that are still to be had, newest first. */
    public SpeechPage find(SpeechQuery wanted) {
        SpeechConditions conditions = SpeechConditions.of(wanted);
        String sql =
                "select s.announced_at, s.id, f.summary_json from speech s join feed_entry f on f.position = s.position"
                        + " where " + conditions.sql()
                        + " order by s.announced_at desc, s.id desc limit " + (wanted.limit() + 1);
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            conditions.bind(query);
            try (ResultSet rows = query.executeQuery()) {
                return page(rows, wanted.limit());
            }
        } catch (SQLException e) {
            throw new ReadFailed("the list of speeches", e);
        }
    }

    /** The newest change of a speech, whatever became of it; empty when nothing was announced under this id. */
    public Optional<byte[]> full(UUID id) {
        return one(
                "select f.full_json from speech s join feed_entry f on f.position = s.position where s.id = ?",
                id,
                null);
    }

    /** A speech as its newest change of a revision told it; empty when there is no such revision. */
    public Optional<byte[]> full(UUID id, int revision) {
        return one(
                "select full_json from feed_entry where speech_id = ? and revision = ? and position is not null"
                        + " order by position desc limit 1",
                id,
                revision);
    }

    private Optional<byte[]> one(String sql, UUID id, @Nullable Integer revision) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            if (revision != null) {
                query.setInt(2, revision);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ReadFailed("the speech " + id, e);
        }
    }

    /** One row more than wanted was asked for: it tells whether there is a next page. */
    private static SpeechPage page(ResultSet rows, int limit) throws SQLException {
        List<byte[]> summaries = new ArrayList<>();
        SpeechCursor last = null;
        while (rows.next()) {
            if (summaries.size() == limit) {
                return new SpeechPage(summaries, last);
            }
            last = new SpeechCursor(rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getObject(2, UUID.class));
            summaries.add(rows.getBytes(3));
        }
        return new SpeechPage(summaries, null);
    }
}
