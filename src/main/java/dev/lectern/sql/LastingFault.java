package dev.lectern.sql;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.persistence.TransactionRequiredException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stays wrong however often it is tried (PostgreSQL blames the data, or Lectern fails without asking it) from what passes (a
 * server is away, a deadlock). In doubt a fault of a server passes: waiting is visible and loses nothing.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public final class LastingFault {

    /** Cardinality violation, data exception, constraint violation, program limit exceeded. */
    private static final Set<String> DATA = Set.of("21", "22", "23", "54");

    private static final int CLASS_LENGTH = 2;

    private LastingFault() {}

    /** Whether it would fail again. */
    public static boolean is(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql) {
                return isOfData(sql);
            }
            if (cause instanceof OutOfMemoryError) {
                return false; // there may be enough the next time
            }
            if (cause.getClass().getName().startsWith("jakarta.transaction.") && cause.getCause() == null) {
                return false; // the transaction manager could not begin or commit
            }
            if (cause instanceof TransactionRequiredException || cause instanceof ContextNotActiveException) {
                return false; // it ended meanwhile, for the time that it took
            }
        }
        return true;
    }

    /** Whether PostgreSQL blames the data, however long it took to find that. */
    public static boolean blamesData(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql) {
                return isOfData(sql);
            }
        }
        return false;
    }

    private static boolean isOfData(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && state.length() >= CLASS_LENGTH && DATA.contains(state.substring(0, CLASS_LENGTH));
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault.getCause() == fault ? null : fault.getCause();
    }
}
