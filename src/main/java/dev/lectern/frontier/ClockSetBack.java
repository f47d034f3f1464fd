package dev.lectern.frontier;

import dev.lectern.sql.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes back what was written down while a clock was ahead: else everything that was looked at meanwhile, and its hosts, would
 * wait until the right clock has reached the wrong one. What is held just now is left to who holds it.
 */
record ClockSetBack(Duration by, Instant now) {

    /** What is looked at once too early costs a look; what is not looked at costs news. */
    private static final String EARLIER = " = greatest(?, %1$s - ? * interval '1 millisecond') where %1$s > ?";

    int undo(Session session) throws SQLException {
        int undone = earlier(session, "frontier_source", "next_due", " and lease_until is null")
                + earlier(session, "frontier_page", "next_due", " and lease_until is null")
                + earlier(session, "frontier_host", "next_request_at", " and lease_until is null");
        earlier(session, "frontier_host", "due_at", " and isfinite(due_at)");
        return undone;
    }

    private int earlier(Session session, String table, String column, String more) throws SQLException {
        return session.change(
                "update " + table + " set " + column + EARLIER.formatted(column) + more, now, by.toMillis(), now);
    }
}
