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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives changes their positions, in the order in which they were committed for each speech. Works on the connection that
 * holds the lock, so that a leader that lost it cannot commit.
 */
final class Positions {

    /** Of all texts that get their positions in one transaction, as they are in memory together. */
    private static final long MOST_CHARACTERS = 16 * 1024 * 1024;

    private static final String STORE = """
            update feed_entry f
            set position = given.position, announced_at = ?, full_json = given.full_json, summary_json = given.summary_json
            from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[]) given (id, position, full_json, summary_json)
            where f.id = given.id""";

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
    private final HeldUp heldUp;

    /** A change and what is told of it. */
    private record Positioned(UnpositionedChange change, RenderedChange rendered) {}

    Positions(ChangeRenderer renderer, Clock clock) {
        this.renderer = renderer;
        this.clock = clock;
        this.heldUp = new HeldUp(clock);
    }

    /**
     * Gives positions to what waits, in one transaction.
     *
     * @param listener told of them before they are committed
     * @return how many waited, among them those that cannot be told and go on waiting
     */
    int give(Connection connection, int atMost, PositionListener listener) throws SQLException {
        connection.setAutoCommit(false);
        try {
            keepTexts(connection);
            List<UnpositionedChange> waiting =
                    UnpositionedChange.next(connection, atMost, MOST_CHARACTERS, heldUp.waiting());
            if (!waiting.isEmpty()) {
                store(connection, waiting, listener);
            }
            connection.commit();
            connection.setAutoCommit(true);
            return waiting.size();
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** The session ends now, whatever comes of it, and is to end with what went wrong first. */
    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** No text that is read here is erased before it is written: what is rendered afterwards would bring it back. */
    private static void keepTexts(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, Erasure.POSITIONS_LOCK);
            lock.execute();
        }
    }

    /** The newest position that was given. */
    static long newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select given from relay_progress")) {
            result.next();
            return result.getLong(1);
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
        List<Positioned> positioned = rendered(waiting, given, announcedAt);
        if (positioned.isEmpty()) {
            return;
        }
        listener.giving(given, positioned.stream().map(Positioned::rendered).toList());
        write(connection, positioned, announcedAt);
        Map<UUID, Long> newest = new HashMap<>();
        positioned.forEach(
                one -> newest.put(one.change().speechId(), one.rendered().position()));
        show(connection, newest, announcedAt);
        try (PreparedStatement progress = connection.prepareStatement("update relay_progress set given = ?")) {
            progress.setLong(1, given + positioned.size());
            progress.executeUpdate();
        }
    }

    private static void write(Connection connection, List<Positioned> positioned, Instant announcedAt)
            throws SQLException {
        Stream<Long> ids = positioned.stream().map(one -> one.change().feedEntryId());
        Stream<Long> positions = positioned.stream().map(one -> one.rendered().position());
        Stream<byte[]> full = positioned.stream().map(one -> one.rendered().full());
        Stream<byte[]> summaries = positioned.stream().map(one -> one.rendered().summary());
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setTimestamp(1, Timestamp.from(announcedAt));
            store.setArray(2, connection.createArrayOf("bigint", ids.toArray(Long[]::new)));
            store.setArray(3, connection.createArrayOf("bigint", positions.toArray(Long[]::new)));
            store.setArray(4, connection.createArrayOf("bytea", full.toArray(byte[][]::new)));
            store.setArray(5, connection.createArrayOf("bytea", summaries.toArray(byte[][]::new)));
            store.executeUpdate();
        }
    }

    private List<Positioned> rendered(List<UnpositionedChange> waiting, long given, Instant announcedAt) {
        var positioned = new ArrayList<Positioned>(waiting.size());
        var broken = new HashSet<UUID>();
        for (UnpositionedChange change : waiting) {
            if (!broken.contains(change.speechId())) {
                try {
                    long position = given + positioned.size() + 1;
                    positioned.add(new Positioned(change, renderer.render(change, position, announcedAt)));
                    heldUp.remove(change);
                } catch (RuntimeException
                        | StackOverflowError e) { // whatever is wrong with one, the others are not to wait for it
                    heldUp.add(change, e);
                    broken.add(change.speechId());
                }
            }
        }
        return positioned;
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
