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

    private Leadership() {}

    /** Takes the lock when it is free, and listens for new changes. */
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
            listen.execute("listen " + Feed.CHANNEL);
        }
        return true;
    }

    /** Waits for a notification, at most so long; then shows the server that this session lives. */
    static void await(Connection connection, Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
        try (Statement heartbeat = connection.createStatement()) {
            heartbeat.execute("select 1");
        }
    }
}
