package dev.lectern.sql;

import java.sql.SQLException;

/** PostgreSQL did not answer or refused. Nothing was changed; the same may be tried again later. */
public class DatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailed(Throwable cause) {
        super("PostgreSQL could not read or change what was asked: " + cause.getMessage(), cause);
    }

    /**
     * Whether PostgreSQL was there and refused what it was asked, rather than being away or about to be.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">its error codes, classes 08, 53, 57 and 58</a>
     */
    public boolean isRefusal() {
        String state = getCause() instanceof SQLException refused ? refused.getSQLState() : null;
        return state != null && !state.matches("(08|53|57|58).*");
    }
}
