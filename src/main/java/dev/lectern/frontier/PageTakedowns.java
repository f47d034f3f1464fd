package dev.lectern.frontier;

import dev.lectern.sql.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;

/** What the schedule knows of pages that were taken down. Joins the caller's transaction. */
public final class PageTakedowns {

    /** The hints are words of the listing, often the title. */
    private static final String TELL = """
            update frontier_page set hints = '{}', outcome = ?, outcome_reason = ?, outcome_at = ?, awaits = null,
                look_again_at = null
            where url = any (?) or identity = any (?)""";

    /** The next look takes the page for one that was never published. */
    private static final String FORGET = """
            update frontier_page set published_sha256 = null, etag = null, last_modified = null, outcome = null,
                outcome_reason = null, outcome_at = null,
                next_due = case when next_due is null or lease_until is not null then next_due else least(next_due, ?) end
            where url = any (?) or identity = any (?)""";

    private static final String WAKE = """
            update frontier_host set due_at = least(due_at, ?)
            where host in (select host from frontier_page where url = any (?) or identity = any (?))""";

    private PageTakedowns() {}

    /**
     * Notes that pages were taken down.
     *
     * @param reason one sentence
     */
    public static void tell(Session session, Collection<String> urls, String reason, Instant now) throws SQLException {
        session.change(TELL, PageOutcome.TAKEN_DOWN.word(), reason, now, urls, urls);
    }

    /** Has pages looked at soon as if for the first time. */
    public static void lookAnew(Session session, Collection<String> urls, Instant now) throws SQLException {
        session.change(FORGET, now, urls, urls);
        session.change(WAKE, now, urls, urls);
    }
}
