package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.sql.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commits the changes of many workers together: while one transaction is under way the next changes gather, and one of their
 * workers commits them all. Every worker goes on only when its own change is committed.
 */
final class GroupCommit {

    private static final int MOST = 200;

    /** A page may be due sooner than its worker knew, if what was found in it asked for that. */
    private static final String WAKE = """
            update frontier_host
            set due_at = least(due_at, ?, (select min(next_due) from frontier_page where url = any (?)))
            where host = ?""";

    private final Database database;
    private final ConcurrentLinkedQueue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    GroupCommit(Database database) {
        this.database = database;
    }

    /**
     * A change of one page.
     *
     * @param sql statement
     * @param url the page, for the order in which rows are locked
     * @param values in the order of the question marks
     * @param due when something of its host is due now; null when that stays
     */
    record Change(
            String sql,
            String url,
            List<@Nullable Object> values,
            @Nullable HostDue due) {}

    private static final class Entry {
        private final Change change;
        private boolean done;
        private @Nullable DatabaseFailed failure;

        Entry(Change change) {
            this.change = change;
        }
    }

    /**
     * Commits it, with those that come at the same time.
     *
     * @throws DatabaseFailed if PostgreSQL fails; then this change is not made
     */
    void commit(Change change) {
        var entry = new Entry(change);
        waiting.add(entry);
        turn.lock();
        try {
            if (!entry.done) {
                commitWaiting(entry);
            }
        } finally {
            turn.unlock();
        }
        if (entry.failure != null) {
            throw entry.failure;
        }
    }

    /** Changes that wait for the transaction under way. */
    int gathered() {
        return waiting.size();
    }

    private void commitWaiting(Entry own) {
        List<Entry> group = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = group.size() < MOST ? waiting.poll() : null) {
            group.add(next);
        }
        if (!group.contains(own)) {
            waiting.remove(own);
            group.add(own);
        }
        try {
            database.together(session -> write(session, group));
        } catch (DatabaseFailed e) {
            alone(group, e);
        }
        group.forEach(entry -> entry.done = true);
    }

    /**
     * One change that PostgreSQL refuses must not take the others with it. When it is PostgreSQL itself that is away, nobody waits
     * for it once more for each of them.
     */
    private void alone(List<Entry> group, DatabaseFailed failure) {
        DatabaseFailed last = failure;
        for (Entry entry : group) {
            if (group.size() == 1 || !last.isRefusal()) {
                entry.failure = last;
                continue;
            }
            try {
                database.together(session -> write(session, List.of(entry)));
            } catch (DatabaseFailed e) {
                entry.failure = e;
                last = e;
            }
        }
    }

    /** Rows are locked in one order by all processes: pages by URL, then hosts by name. */
    private static int write(Session session, List<Entry> group) throws SQLException {
        List<Change> changes =
                new ArrayList<>(group.stream().map(entry -> entry.change).toList());
        changes.sort((a, b) -> a.url().compareTo(b.url()));
        Map<String, List<@Nullable Object[]>> runs = new LinkedHashMap<>();
        Map<String, Instant> dues = new TreeMap<>();
        Map<String, List<String>> urls = new HashMap<>();
        for (Change change : changes) {
            runs.computeIfAbsent(change.sql(), sql -> new ArrayList<>())
                    .add(change.values().toArray());
            if (change.due() != null) {
                dues.merge(change.due().host(), change.due().at(), (a, b) -> a.isBefore(b) ? a : b);
                urls.computeIfAbsent(change.due().host(), host -> new ArrayList<>())
                        .add(change.url());
            }
        }
        for (Map.Entry<String, List<@Nullable Object[]>> run : runs.entrySet()) {
            session.changes(run.getKey(), run.getValue());
        }
        List<@Nullable Object[]> wakes = new ArrayList<>();
        dues.forEach((host, at) -> wakes.add(new @Nullable Object[] {at, urls.getOrDefault(host, List.of()), host}));
        session.changes(WAKE, wakes);
        return group.size();
    }
}
