package dev.lectern.relay;

import dev.lectern.store.Erasure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives changes their positions, in the order in which they were committed for each speech. Works on the connection that
 * holds the lock, so that a leader that lost it cannot commit.
 */
final class Positions {

    private static final String STORE = """
            update feed_entry set position = ?, announced_at = ?, full_json = ?, summary_json = ? where id = ?
            """;
    private static final String SHOW = """
            update speech set position = ?, announced_at = coalesce(announced_at, ?) where id = ?
            """;

    private final ChangeRenderer renderer;
    private final Clock clock;

    Positions(ChangeRenderer renderer, Clock clock) {
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Gives positions to what waits, in one transaction.
     *
     * @return how many got one
     */
    int give(Connection connection, int atMost) throws SQLException {
        connection.setAutoCommit(false);
        try {
            keepTexts(connection);
            List<UnpositionedChange> waiting = UnpositionedChange.next(connection, atMost);
            if (!waiting.isEmpty()) {
                store(connection, waiting);
            }
            connection.commit();
            return waiting.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** No text that is read here is erased before it is written: what is rendered afterwards would bring it back. */
    private static void keepTexts(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, Erasure.POSITIONS_LOCK);
            lock.execute();
        }
    }

    /** Never goes below what the topic has seen, as positions are never given twice, not even after a restore. */
    static void startAbove(Connection connection, long position) throws SQLException {
        try (PreparedStatement raise =
                connection.prepareStatement("update relay_progress set given = greatest(given, ?)")) {
            raise.setLong(1, position);
            raise.executeUpdate();
        }
    }

    private void store(Connection connection, List<UnpositionedChange> waiting) throws SQLException {
        long position = given(connection);
        Instant announcedAt = announcedAt(connection);
        // Rows of speeches are locked in the order of their ids, as by those who store: else two could wait for each
        // other.
        SortedMap<UUID, Long> newest = new TreeMap<>(Comparator.comparing(UUID::toString));
        try (PreparedStatement store = connection.prepareStatement(STORE);
                PreparedStatement show = connection.prepareStatement(SHOW)) {
            for (UnpositionedChange change : waiting) {
                position++;
                RenderedChange rendered = renderer.render(change, position, announcedAt);
                store.setLong(1, position);
                store.setTimestamp(2, Timestamp.from(announcedAt));
                store.setBytes(3, rendered.full());
                store.setBytes(4, rendered.summary());
                store.setLong(5, change.feedEntryId());
                store.addBatch();
                newest.put(change.speechId(), position);
            }
            store.executeBatch();
            for (Map.Entry<UUID, Long> speech : newest.entrySet()) {
                show.setLong(1, speech.getValue());
                show.setTimestamp(2, Timestamp.from(announcedAt));
                show.setObject(3, speech.getKey());
                show.addBatch();
            }
            show.executeBatch();
        }
        try (PreparedStatement progress = connection.prepareStatement("update relay_progress set given = ?")) {
            progress.setLong(1, position);
            progress.executeUpdate();
        }
    }

    private static long given(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select given from relay_progress for update")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Now, but never before the last change: a clock that was set back must not disturb {@code since=}. */
    private Instant announcedAt(Connection connection) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select announced_at from feed_entry where position is not null order by position desc limit 1")) {
            Instant last = result.next() ? result.getTimestamp(1).toInstant() : Instant.MIN;
            return last.isAfter(now) ? last : now;
        }
    }
}
