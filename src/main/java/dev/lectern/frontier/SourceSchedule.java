package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** When each listing and folder is looked at. Several processes may ask: each row is leased to one of them. */
@ApplicationScoped
public class SourceSchedule {

    /** A definition that was made quicker takes effect at once, not after the old, longer interval; a visit under way goes on. */
    private static final String WATCH = """
            insert into frontier_source as known (source, discovery, host, interval_ms, next_due, watched_until)
            values (?, ?, ?, ?, ?, ?)
            on conflict (source, discovery) do update
            set host = excluded.host,
                interval_ms = least(greatest(known.interval_ms, excluded.interval_ms), ?),
                next_due = case when known.lease_until > ? then known.next_due else least(known.next_due, ?) end,
                watched_until = excluded.watched_until""";

    private static final Duration WATCHED = Duration.ofHours(1);

    private static final String WAKE = """
            insert into frontier_host as known (host, next_request_at, due_at) values (?, ?, ?)
            on conflict (host) do update set due_at = least(known.due_at, excluded.due_at)""";

    /** Whoever looked longer than the lease lasted must not overwrite what the next one does. */
    private static final String HELD = " where source = ? and discovery = ? and lease_until = ?";

    private final Database database;

    /** Works on a database that has the schema. */
    public SourceSchedule(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Makes listings, feeds and folders known; the first of the new ones is due at once, the others after it one by one, so that
     * a hundred new sources do not begin in the same second.
     *
     * @param apart time between two that are new
     */
    public void watch(Collection<WatchedDiscovery> all, Instant now, Duration apart) {
        Map<String, Instant> hosts = new TreeMap<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        Set<String> known = known();
        Instant first = now;
        for (WatchedDiscovery one : all) {
            rows.add(new @Nullable Object[] {
                one.source(),
                one.discovery(),
                one.host(),
                one.every().toMillis(),
                first,
                now.plus(WATCHED),
                one.atMost().toMillis(),
                now,
                now.plus(one.atMost())
            });
            // Too early for one that is known costs one look in vain.
            hosts.merge(one.host(), first, (a, b) -> a.isBefore(b) ? a : b);
            if (!known.contains(one.source() + " " + one.discovery())) {
                first = first.plus(apart);
            }
        }
        database.together(session -> {
            session.changes(WATCH, rows);
            session.changes(
                    WAKE,
                    hosts.entrySet().stream()
                            .map(host -> new @Nullable Object[] {host.getKey(), now, host.getValue()})
                            .toList());
            return all.size();
        });
    }

    /**
     * Says that these are watched still; who says so at least every half hour goes on getting them. Of several processes one
     * writes it down.
     */
    public int watchOn(Collection<WatchedDiscovery> all, Instant now) {
        return database.change(
                """
                update frontier_source set watched_until = ?
                where watched_until < ? and (source, discovery) in (select * from unnest(?::text[], ?::text[]))""",
                now.plus(WATCHED),
                now.plus(WATCHED.dividedBy(2)),
                all.stream().map(WatchedDiscovery::source).toArray(String[]::new),
                all.stream().map(WatchedDiscovery::discovery).toArray(String[]::new));
    }

    private Set<String> known() {
        return new HashSet<>(database.list(
                "select source, discovery from frontier_source",
                row -> row.getString("source") + " " + row.getString("discovery")));
    }

    /**
     * After a long pause of ours much is overdue at once. Beyond what is usual it is spread over some time, so that nobody has to
     * bear the rush; what is looked at often anyway waits no longer than usual.
     *
     * @param usual so many may be overdue
     * @return how many were put off
     */
    public int spread(Instant now, int usual, Duration within) {
        return database.change("""
                update frontier_source
                set next_due = ?::timestamptz + random() * least(interval_ms, ?) * interval '1 millisecond'
                where next_due < ?
                  and (select count(*) from frontier_source where next_due < ? and watched_until > ?) > ?""", now, within.toMillis(), now, now, now, usual);
    }

    /** Takes back what was written down while a clock was ahead by that much; returns how much waited for it. */
    public int clockSetBack(Duration by, Instant now) {
        return database.together(new ClockSetBack(by, now)::undo);
    }

    /** What time it is for PostgreSQL. */
    public Instant databaseTime() {
        return database.list(
                        "select clock_timestamp() as now", row -> Objects.requireNonNull(Database.time(row, "now")))
                .get(0);
    }

    /** Frees what a killed process held; only for one that has the database to itself. */
    public void freeLeases(Instant now) {
        database.together(session -> {
            session.change(
                    "update frontier_source set lease_until = null, next_due = ? where lease_until is not null", now);
            session.change(
                    "update frontier_page set lease_until = null, next_due = ? where lease_until is not null", now);
            return session.change("update frontier_host set lease_until = null, due_at = ?", now);
        });
    }

    /**
     * Keeps a claimed one longer, for a visit of many pages.
     *
     * @return it with its new lease; with the old one when another holds it by now
     */
    public DueSource extend(DueSource claimed, Instant leaseUntil) {
        return database
                .list(
                        "update frontier_source set lease_until = ?, next_due = ?" + HELD + " returning lease_until",
                        row -> claimed.until(Objects.requireNonNull(Database.time(row, "lease_until"))),
                        leaseUntil,
                        leaseUntil,
                        claimed.source(),
                        claimed.discovery(),
                        claimed.leaseUntil())
                .stream()
                .findFirst()
                .orElse(claimed);
    }

    /** Gives a claimed one back untouched, due at that time; nothing when another holds it by now. */
    public void release(DueSource claimed, Instant nextDue) {
        write(claimed, nextDue, "update frontier_source set lease_until = null, next_due = ?" + HELD, nextDue);
    }

    /**
     * Writes down a complete visit; nothing when another holds it by now.
     *
     * @param rhythm what is known with this visit
     * @param interval time to the next look
     * @param reason why it is so long
     */
    public void visited(DueSource claimed, Instant at, Rhythm rhythm, Duration interval, String reason) {
        Instant nextDue = at.plus(interval);
        Duration gap = rhythm.gap();
        write(
                claimed,
                nextDue,
                """
                update frontier_source
                set visited_at = coalesce(visited_at, ?), last_check = ?, failures = 0, failure_reason = null, trouble = null,
                    last_new_page = ?, gap_ms = ?, found_by_hour = ?, interval_ms = ?, interval_reason = ?, next_due = ?,
                    lease_until = null""" + HELD,
                at,
                at,
                rhythm.last(),
                gap == null ? null : gap.toMillis(),
                rhythm.byHour().toArray(Integer[]::new),
                interval.toMillis(),
                reason,
                nextDue);
    }

    /** Writes down that a visit saw a part and goes on soon; nothing when another holds it by now. */
    public void unfinished(DueSource claimed, Instant at, Instant nextDue) {
        write(claimed, nextDue, """
                update frontier_source
                set last_check = ?, failures = 0, failure_reason = null, trouble = null,
                    interval_reason = 'there is more of it to read', next_due = ?,
                    lease_until = null""" + HELD, at, nextDue);
    }

    /**
     * Writes down a visit that failed; nothing when another holds it by now.
     *
     * @param trouble what sort of failure it is
     * @param wait why the next look is then and no sooner
     */
    public void failed(DueSource claimed, Instant at, String reason, Trouble trouble, Instant nextDue, String wait) {
        write(claimed, nextDue, """
                update frontier_source
                set last_check = ?, failures = failures + 1, failure_reason = ?, trouble = ?, interval_reason = ?, next_due = ?,
                    lease_until = null""" + HELD, at, reason, trouble.word(), wait, nextDue);
    }

    private void write(DueSource claimed, Instant nextDue, String sql, @Nullable Object... values) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 3);
        all[values.length] = claimed.source();
        all[values.length + 1] = claimed.discovery();
        all[values.length + 2] = claimed.leaseUntil();
        database.together(session -> {
            int written = session.change(sql, all);
            return written + session.change(HostDue.SQL, nextDue, claimed.host());
        });
    }
}
