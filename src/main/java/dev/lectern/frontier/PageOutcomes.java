package dev.lectern.frontier;

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
            set outcome = excluded.outcome, outcome_reason = excluded.outcome_reason, outcome_at = excluded.outcome_at
            where frontier_page.outcome_at is null or frontier_page.outcome_at <= excluded.outcome_at""";

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
     * @throws FrontierUnavailable if PostgreSQL fails
     */
    public void record(String url, String source, Instant seenAt, PageOutcome outcome, @Nullable String reason) {
        database.change(RECORD, clean(url), clean(source), seenAt, outcome.word(), clean(reason), seenAt);
    }

    /** PostgreSQL keeps no U+0000, and what a stranger's page says must not stop the line. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
