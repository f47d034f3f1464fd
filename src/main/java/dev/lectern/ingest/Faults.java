package dev.lectern.ingest;

import dev.lectern.sql.LastingFault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells faults that pass (a server is away, a deadlock) from those that stay (the data itself is refused). In doubt a
 * fault of a server passes: waiting is visible and loses nothing, a wrong reject is work for a person.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class Faults {

    private static final Set<String> OVER_TIME = Set.of("57014", "55P03", "25P04");

    private Faults() {}

    static boolean areTransient(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof PublishingFailure) {
                return true;
            }
        }
        return !LastingFault.is(fault);
    }

    /**
     * Whether PostgreSQL ended it for the time that it took: {@code query_canceled}, {@code lock_not_available} and
     * {@code transaction_timeout}. Less work at once may pass.
     */
    static boolean isOverTime(Throwable fault) {
        return hasState(fault, state -> OVER_TIME.contains(state));
    }

    /**
     * Whether its transaction had ended for the time that it took, whatever was tried of it then: a process that stood still finds
     * none any more. The page is not to blame, unless PostgreSQL says so.
     */
    static boolean isOverTime(Throwable fault, Duration took, Duration longest) {
        return isOverTime(fault)
                || !isOfConnection(fault) && !LastingFault.blamesData(fault) && took.compareTo(longest) >= 0;
    }

    /** Whether a server could not be reached: the same work passes when it is there again. */
    static boolean isOfConnection(Throwable fault) {
        return fault instanceof PublishingFailure || hasState(fault, state -> state.startsWith("08"));
    }

    private static boolean hasState(Throwable fault, Predicate<String> which) {
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && which.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
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
