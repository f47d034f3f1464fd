package dev.lectern.measure;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells failures that a server is to blame for, because it is away or has no more of something, from all others.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes, classes 08, 53, 57 and 58</a>
 */
final class ServerAway {

    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    private static final int CLASS_LENGTH = 2;
    private static final int DEEPEST = 10;

    private ServerAway() {}

    static boolean explains(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof RetriableException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // The pool has none when it waited in vain for a connection.
                return state == null
                        || state.length() >= CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH));
            }
        }
        return false;
    }
}
