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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives changes their positions, in the order in which they were committed for each speech. Works on the connection that
 * holds the lock, so that a leader that lost it cannot commit.
 */
final class Positions {

    /** Of all texts that get their positions in one transaction, as they are in memory together. */
    private static final long MOST_CHARACTERS = 16 * 1024 * 1024;

    private static final String STORE = """
            update feed_entry set position = ?, announced_at = ?, full_json = ?, summary_json = ? where id = ?""";

    private static final String SHOW = """
            with held as (
                select s.id, given.position
                from unnest(?::uuid[], ?::bigint[]) given (id, position) join speech s on s.id = given.id
                order by s.id for no key update of s)
            update speech s set position = held.position, announced_at = coalesce(s.announced_at, ?)
            from held where s.id = held.id
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
     * @param listener told of them before they are committed
     * @return how many got one
     */
    int give(Connection connection, int atMost, PositionListener listener) throws SQLException {
        connection.setAutoCommit(false);
        try {
            keepTexts(connection);
            List<UnpositionedChange> waiting = UnpositionedChange.next(connection, atMost, MOST_CHARACTERS);
            if (!waiting.isEmpty()) {
                store(connection, waiting, listener);
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

    private void store(Connection connection, List<UnpositionedChange> waiting, PositionListener listener)
            throws SQLException {
        long given = given(connection);
        Instant announcedAt = announcedAt(connection);
        var positioned = new ArrayList<RenderedChange>(waiting.size());
        for (UnpositionedChange change : waiting) {
            positioned.add(renderer.render(change, given + positioned.size() + 1, announcedAt));
        }
        listener.giving(given, List.copyOf(positioned));
        Map<UUID, Long> newest = new HashMap<>();
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            for (int n = 0; n < positioned.size(); n++) {
                RenderedChange rendered = positioned.get(n);
                UnpositionedChange change = waiting.get(n);
                store.setLong(1, rendered.position());
                store.setTimestamp(2, Timestamp.from(announcedAt));
                store.setBytes(3, rendered.full());
                store.setBytes(4, rendered.summary());
                store.setLong(5, change.feedEntryId());
                store.addBatch();
                newest.put(change.speechId(), rendered.position());
            }
            store.executeBatch();
        }
        show(connection, newest, announcedAt);
        try (PreparedStatement progress = connection.prepareStatement("update relay_progress set given = ?")) {
            progress.setLong(1, given + positioned.size());
            progress.executeUpdate();
        }
    }

    /** Rows of speeches are locked in the order of their ids, as by those who store: else two could wait for each other. */
    private static void show(Connection connection, Map<UUID, Long> newest, Instant announcedAt) throws SQLException {
        List<UUID> ids = List.copyOf(newest.keySet());
        try (PreparedStatement show = connection.prepareStatement(SHOW)) {
            show.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            show.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", ids.stream().map(newest::get).toArray()));
            show.setTimestamp(3, Timestamp.from(announcedAt));
            show.executeUpdate();
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
