package dev.lectern.link;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stays wrong however often it is tried: PostgreSQL blames the data, or Lectern fails without asking it.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class LastingFault {

    /** Data exception, constraint violation, program limit exceeded. */
    private static final Set<String> DATA = Set.of("22", "23", "54");

    private LastingFault() {}

    static boolean is(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.length() > 2 && DATA.contains(state.substring(0, 2));
            }
            if (cause.getClass().getName().startsWith("jakarta.transaction.")) {
                return false; // the transaction manager could not begin or commit
            }
        }
        return true;
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault.getCause() == fault ? null : fault.getCause();
    }
}
