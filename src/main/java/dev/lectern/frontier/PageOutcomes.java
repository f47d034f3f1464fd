package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where ingest writes down what became of each page. */
@ApplicationScoped
public class PageOutcomes {

    /** Pages from elsewhere (produced by hand) get a row without a schedule: nobody here looks at them again. */
    private static final String RECORD = """
            insert into frontier_page (url, source, arrival, discovered_at, outcome, outcome_reason, outcome_at)
            values (?, ?, 'live', ?, ?, ?, ?)
            on conflict (url) do update
            set outcome = excluded.outcome, outcome_reason = excluded.outcome_reason, outcome_at = excluded.outcome_at,
                awaits = null, look_again_at = null
            where frontier_page.outcome_at is null or frontier_page.outcome_at <= excluded.outcome_at""";

    /** Pages that are published under another address than their own have the outcome of that. */
    private static final String SHARE = """
            update frontier_page set outcome = ?, outcome_reason = ?, outcome_at = ?, awaits = null, look_again_at = null
            where identity = ? and (outcome_at is null or outcome_at <= ?)""";

    /** The look that published the page may still be being written down: it heeds look_again_at then. */
    private static final String AWAIT = """
            update frontier_page
            set awaits = ?, look_again_at = ?,
                next_due = case when lease_until is null then least(next_due, ?) else next_due end
            where (url = ? or identity = ?) and next_due is not null and outcome_at = ?""";

    private static final String WAKE = """
            update frontier_host set due_at = least(due_at, ?)
            where host in (select host from frontier_page where url = ? or identity = ?)""";

    private final Database database;

    /** Writes to a database that has the schema. */
    public PageOutcomes(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Records the outcome of one look at a page; joins the caller's transaction. An older look never overwrites a newer one.
     *
     * @param url canonical URL
     * @param source id of the source that led to it
     * @param seenAt when the page was fetched
     * @param outcome what became of it
     * @param reason one sentence; null when there is nothing to explain
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public void record(String url, String source, Instant seenAt, PageOutcome outcome, @Nullable String reason) {
        String clean = cleaned(url);
        String why = clean(reason);
        database.change(RECORD, clean, clean(source), seenAt, outcome.word(), why, seenAt);
        database.change(SHARE, outcome.word(), why, seenAt, clean, seenAt);
    }

    /**
     * The page promises something: it is looked at again soon. To be called after {@link #record} of the same look; joins the
     * caller's transaction.
     *
     * @param lookAgain when to look
     */
    public void await(String url, Instant seenAt, Awaited awaited, Instant lookAgain) {
        String clean = cleaned(url);
        int pages = database.change(AWAIT, awaited.word(), lookAgain, lookAgain, clean, clean, seenAt);
        if (pages > 0) {
            database.change(WAKE, lookAgain, clean, clean);
        }
    }

    private static String cleaned(String text) {
        return text.replace("\0", "");
    }

    /** PostgreSQL keeps no U+0000, and what a stranger's page says must not stop the line. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : cleaned(text);
    }
}
