package dev.lectern.frontier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** When each listing and folder is looked at. Several processes may ask: each row is leased to one of them. */
@ApplicationScoped
public class SourceSchedule {

    /** A definition that was made quicker takes effect at once, not after the old, longer interval. */
    private static final String WATCH = """
            insert into frontier_source as known (source, discovery, host, interval_ms, next_due)
            values (?, ?, ?, ?, ?)
            on conflict (source, discovery) do update
            set host = excluded.host,
                interval_ms = least(greatest(known.interval_ms, excluded.interval_ms), ?),
                next_due = least(known.next_due, ?)""";

    private static final String CLAIM = """
            update frontier_source set lease_until = ?
            where (source, discovery) = (
                select source, discovery from frontier_source due
                where next_due <= ? and (lease_until is null or lease_until <= ?)
                  and (source, discovery) in (select * from unnest(?::text[], ?::text[]))
                  and not exists (select from frontier_host busy where busy.host = due.host
                                  and (busy.next_request_at > ? or busy.lease_until > ?))
                order by next_due limit 1
                for update skip locked)
            returning source, discovery, visited_at is null as first_visit, interval_ms, failures, lease_until""";

    /** Whoever looked longer than the lease lasted must not overwrite what the next one does. */
    private static final String HELD = " where source = ? and discovery = ? and lease_until = ?";

    private final Database database;

    /** Works on a database that has the schema. */
    public SourceSchedule(DataSource database) {
        this.database = new Database(database);
    }

    /** Makes listings and folders known; new ones are due at once. */
    public void watch(Collection<WatchedDiscovery> all, Instant now) {
        for (WatchedDiscovery one : all) {
            database.change(
                    WATCH,
                    one.source(),
                    one.discovery(),
                    one.host(),
                    one.every().toMillis(),
                    now,
                    one.atMost().toMillis(),
                    now.plus(one.atMost()));
        }
    }

    /**
     * Takes a due one of those that this process watches, whose host is free.
     *
     * @param leaseUntil when others may take it, should this process die
     * @return empty when none is due
     */
    public Optional<DueSource> claim(Collection<WatchedDiscovery> watched, Instant now, Instant leaseUntil) {
        return database
                .list(
                        CLAIM,
                        SourceSchedule::due,
                        leaseUntil,
                        now,
                        now,
                        column(watched, WatchedDiscovery::source),
                        column(watched, WatchedDiscovery::discovery),
                        now,
                        now)
                .stream()
                .findFirst();
    }

    /** Frees what a killed process held; only for one that has the database to itself. */
    public void freeLeases() {
        database.change("update frontier_source set lease_until = null where lease_until is not null");
        database.change("update frontier_page set lease_until = null where lease_until is not null");
        database.change("update frontier_host set lease_until = null where lease_until is not null");
    }

    /**
     * Keeps a claimed one longer, for a visit of many pages.
     *
     * @return it with its new lease; with the old one when another holds it by now
     */
    public DueSource extend(DueSource claimed, Instant leaseUntil) {
        return database
                .list(
                        "update frontier_source set lease_until = ?" + HELD + " returning lease_until",
                        row -> claimed.until(lease(row)),
                        leaseUntil,
                        claimed.source(),
                        claimed.discovery(),
                        claimed.leaseUntil())
                .stream()
                .findFirst()
                .orElse(claimed);
    }

    /** Gives a claimed one back untouched; nothing when another holds it by now. */
    public void release(DueSource claimed) {
        database.change(
                "update frontier_source set lease_until = null" + HELD,
                claimed.source(),
                claimed.discovery(),
                claimed.leaseUntil());
    }

    /**
     * Writes down a complete visit; nothing when another holds it by now.
     *
     * @param newPages how many pages were not known before
     * @param interval time to the next look
     */
    public void visited(DueSource claimed, Instant at, int newPages, Duration interval) {
        database.change(
                """
                update frontier_source
                set visited_at = coalesce(visited_at, ?), last_check = ?, failures = 0, failure_reason = null,
                    last_new_page = case when ? > 0 then ? else last_new_page end,
                    interval_ms = ?, next_due = ?, lease_until = null""" + HELD,
                at,
                at,
                newPages,
                at,
                interval.toMillis(),
                at.plus(interval),
                claimed.source(),
                claimed.discovery(),
                claimed.leaseUntil());
    }

    /** Writes down that a visit saw a part and goes on soon; nothing when another holds it by now. */
    public void unfinished(DueSource claimed, Instant at, Instant nextDue) {
        database.change("""
                update frontier_source
                set last_check = ?, failures = 0, failure_reason = null, next_due = ?, lease_until = null""" + HELD, at, nextDue, claimed.source(), claimed.discovery(), claimed.leaseUntil());
    }

    /** Writes down a visit that failed; nothing when another holds it by now. */
    public void failed(DueSource claimed, Instant at, String reason, Instant nextDue) {
        database.change("""
                update frontier_source
                set last_check = ?, failures = failures + 1, failure_reason = ?, next_due = ?, lease_until = null""" + HELD, at, reason, nextDue, claimed.source(), claimed.discovery(), claimed.leaseUntil());
    }

    private static String[] column(Collection<WatchedDiscovery> watched, Function<WatchedDiscovery, String> of) {
        return watched.stream().map(of).toArray(String[]::new);
    }

    private static DueSource due(ResultSet row) throws SQLException {
        return new DueSource(
                row.getString("source"),
                row.getString("discovery"),
                row.getBoolean("first_visit"),
                Duration.ofMillis(row.getLong("interval_ms")),
                row.getInt("failures"),
                lease(row));
    }

    private static Instant lease(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Database.time(row, "lease_until"));
    }
}
