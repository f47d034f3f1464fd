package dev.lectern.relay;

import dev.lectern.store.Feed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * The relay's hold on its advisory lock. It lasts as long as the session: a holder that is paused too long is cut off by
 * {@code idle_session_timeout}, and whatever it tries next on this connection fails.
 *
 * @see <a href="https://www.postgresql.org/docs/17/explicit-locking.html#ADVISORY-LOCKS">Advisory locks</a>
 */
final class Leadership {

    /** "lectern" in ASCII: a key that nobody else in the database takes by chance. */
    private static final long LOCK = 0x6C65637465726EL;

    /** @see <a href="https://www.postgresql.org/docs/17/view-pg-locks.html">pg_locks: how the key of an advisory lock stands there</a> */
    private static final String HOLDER_WORKS = """
            select not exists (
                select 1 from pg_locks l, relay_progress p
                where l.locktype = 'advisory' and l.granted and l.pid = -p.leading_pid and l.objsubid = 1
                    and l.classid::bigint = ? and l.objid::bigint = ?)""";

    private Leadership() {}

    /** Takes the lock when it is free, notes who has it, and listens for new changes. */
    static boolean acquired(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet result = lock.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (Statement listen = connection.createStatement()) {
            listen.execute("update relay_progress set leading_pid = -pg_backend_pid()"); // not yet, see tell
            listen.execute("listen " + Feed.CHANNEL);
        }
        return true;
    }

    /** Tells those who stand by that this session's relay has reached Kafka as well. */
    static void tell(Connection connection) throws SQLException {
        try (Statement tell = connection.createStatement()) {
            tell.execute("update relay_progress set leading_pid = pg_backend_pid()");
        }
    }

    /** Whether who holds the lock has told so; taken for granted of an older program, which notes nothing. */
    static boolean holderWorks(Connection connection) throws SQLException {
        try (PreparedStatement works = connection.prepareStatement(HOLDER_WORKS)) {
            works.setLong(1, LOCK >>> Integer.SIZE);
            works.setLong(2, LOCK & 0xFFFF_FFFFL);
            try (ResultSet result = works.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Waits for a notification, at most so long; then shows the server that this session lives. */
    static void await(Connection connection, Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
        try (Statement heartbeat = connection.createStatement()) {
            heartbeat.execute("select 1");
        }
    }
}
