package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where ingest writes down what became of each page. */
@ApplicationScoped
public class PageOutcomes {

    private static final String GONE =
            "select url, outcome_at from frontier_page where url = any (?) and outcome = 'gone'";

    /**
     * What is taken down is forgotten with what the listing said of it, which is often its title. Pages from elsewhere (produced by
     * hand) get a row without a schedule: nobody here looks at them again.
     */
    private static final String RECORD = """
            insert into frontier_page (url, source, arrival, discovered_at, outcome, outcome_reason, outcome_at)
            values (?, ?, 'live', ?, ?, ?, ?)
            on conflict (url) do update
            set outcome = excluded.outcome, outcome_reason = excluded.outcome_reason, outcome_at = excluded.outcome_at,
                awaits = null, look_again_at = null, hints = case when excluded.outcome = 'taken-down' then '{}' else frontier_page.hints end
            where frontier_page.outcome_at is null or frontier_page.outcome_at <= excluded.outcome_at""";

    /** Pages that are published under another address than their own have the outcome of that. */
    private static final String SHARE = """
            update frontier_page p
            set outcome = told.outcome, outcome_reason = told.reason, outcome_at = told.seen, awaits = null, look_again_at = null,
                hints = case when told.outcome = 'taken-down' then '{}' else hints end
            from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) told (url, outcome, reason, seen)
            where p.identity = told.url and (p.outcome_at is null or p.outcome_at <= told.seen)""";

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
        record(List.of(new JudgedPage(url, source, seenAt, outcome, reason)));
    }

    /**
     * Records the outcomes of many pages, each of which stands in the list once; joins the caller's transaction. Rows are locked in
     * the order of their addresses, as by those who watch.
     *
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public void record(Collection<JudgedPage> judged) {
        List<JudgedPage> pages = judged.stream()
                .map(JudgedPage::storable)
                .sorted(Comparator.comparing(JudgedPage::url))
                .toList();
        if (pages.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (JudgedPage page : pages) {
            rows.add(new @Nullable Object[] {
                page.url(), page.source(), page.seenAt(), page.outcome().word(), page.reason(), page.seenAt()
            });
        }
        database.changes(RECORD, rows);
        database.change(
                SHARE,
                pages.stream().map(JudgedPage::url).toArray(String[]::new),
                pages.stream().map(page -> page.outcome().word()).toArray(String[]::new),
                pages.stream().map(JudgedPage::reason).toArray(String[]::new),
                pages.stream().map(JudgedPage::seenAt).toArray(Instant[]::new));
    }

    /** Which of some pages were gone at the newest look that tells so much, and when that was; joins the caller's transaction. */
    public Map<String, Instant> gone(Collection<String> urls) {
        Map<String, Instant> gone = new HashMap<>();
        if (!urls.isEmpty()) {
            database.list(GONE, row -> gone.put(row.getString(1), Database.time(row, "outcome_at")), urls);
        }
        return gone;
    }

    /**
     * The page promises something: it is looked at again soon. To be called after {@link #record} of the same look; joins the
     * caller's transaction.
     *
     * @param lookAgain when to look
     */
    public void await(String url, Instant seenAt, Awaited awaited, Instant lookAgain) {
        String clean = JudgedPage.storable(url);
        int pages = database.change(AWAIT, awaited.word(), lookAgain, lookAgain, clean, clean, seenAt);
        if (pages > 0) {
            database.change(WAKE, lookAgain, clean, clean);
        }
    }
}
