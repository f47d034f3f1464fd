package dev.lectern.ingest;

import dev.lectern.sql.LastingFault;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells faults that pass (a server is away, a deadlock) from those that stay (the data itself is refused). In doubt a
 * fault of a server passes: waiting is visible and loses nothing, a wrong reject is work for a person.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class Faults {

    private Faults() {}

    static boolean areTransient(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof PublishingFailure) {
                return true;
            }
        }
        return !LastingFault.is(fault);
    }

    /** The deepest reason, as a sentence for the list of rejects. */
    static String sentence(Throwable fault) {
        Throwable deepest = deepest(fault);
        return "It could not be stored: " + deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }

    /** The deepest reason in a word: that of PostgreSQL, when it gave one. */
    static String code(Throwable fault) {
        Throwable deepest = deepest(fault);
        return deepest instanceof SQLException sql && sql.getSQLState() != null
                ? "sql-" + sql.getSQLState()
                : "failed:" + deepest.getClass().getSimpleName();
    }

    private static Throwable deepest(Throwable fault) {
        Throwable deepest = fault;
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            deepest = cause;
        }
        return deepest;
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault.getCause() == fault ? null : fault.getCause();
    }
}
