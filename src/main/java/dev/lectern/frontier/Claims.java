package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is due, for whoever has hands free. Several processes may ask: each thing is leased to one of them, and with it the
 * turn of its host. What is taken costs the same however many pages are known, as each host knows when something of it is due.
 */
@ApplicationScoped
public class Claims {

    static final String READY = """
            select host from frontier_host
            where greatest(due_at, next_request_at) <= ? and (lease_until is null or lease_until <= ?)
            order by greatest(due_at, next_request_at) limit ?
            for update skip locked""";

    static final String SOURCES = """
            update frontier_source as claimed set lease_until = ?, next_due = ?
            from (select first.source, first.discovery
                  from unnest(?::text[]) as ready (host)
                  cross join lateral (
                      select source, discovery from frontier_source
                      where host = ready.host and next_due <= ? and watched_until > ?
                      order by next_due limit 1 for update skip locked) as first) as due
            where claimed.source = due.source and claimed.discovery = due.discovery
            returning claimed.source, claimed.discovery, host, visited_at is null as first_visit, interval_ms, failures,
                      lease_until, gap_ms, found_by_hour, last_new_page""";

    static final String PAGES = """
            update frontier_page as claimed set lease_until = ?, next_due = ?
            from (select best.url
                  from unnest(?::text[], ?::int[]) as ready (host, most)
                  cross join lateral (
                      select first.url
                      from (values (0), (1), (2)) as lane (priority)
                      cross join lateral (
                          select url, next_due from frontier_page as page
                          where host = ready.host and priority = lane.priority and next_due <= ?
                            and exists (select from frontier_source as known
                                        where known.source = page.source and known.watched_until > ?)
                          order by next_due limit ready.most for update skip locked) as first
                      order by lane.priority, first.next_due limit ready.most) as best) as due
            where claimed.url = due.url
            returning claimed.url, lease_until, source, host, case when outcome = 'speech' then 'live' else arrival end as arrival,
                      hints, published_sha256, etag, last_modified, rechecks, failures, outcome, awaits, moved_to, identity,
                      missing_since, missing_count""";

    /** The turn goes to whoever got something. */
    static final String GIVE = """
            update frontier_host as known
            set lease_until = turn.lease_until,
                next_request_at = coalesce(turn.next_request_at, known.next_request_at),
                due_at = coalesce(
                    least(
                        (select min(next_due) from frontier_source where host = known.host),
                        (select min(first.next_due)
                         from (values (0), (1), (2)) as lane (priority)
                         cross join lateral (
                             select next_due from frontier_page
                             where host = known.host and priority = lane.priority and next_due is not null
                             order by next_due limit 1) as first)),
                    'infinity')
            from unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) as turn (host, lease_until, next_request_at)
            where known.host = turn.host""";

    /**
     * When to ask a host again that had nothing to take: what is due but was not taken is just being written to, which ends soon,
     * or nobody watches it, which may take long. What is due later is not kept waiting for it.
     */
    static final String PUT_OFF = """
            update frontier_host as known
            set due_at = coalesce(
                    least(
                        (select min(case when next_due > asked.now then next_due
                                         when watched_until > asked.now then asked.soon else asked.later end)
                         from frontier_source where host = known.host and next_due is not null),
                        (select min(first.next_due)
                         from (values (0), (1), (2)) as lane (priority)
                         cross join lateral (
                             select next_due from frontier_page
                             where host = known.host and priority = lane.priority and next_due > asked.now
                             order by next_due limit 1) as first),
                        (select min(case when exists (select from frontier_source as watched
                                                      where watched.source = page.source and watched.watched_until > asked.now)
                                         then asked.soon else asked.later end)
                         from frontier_page as page
                         where host = known.host and priority in (0, 1, 2) and next_due <= asked.now)),
                    'infinity')
            from (values (?::timestamptz, ?::timestamptz, ?::timestamptz)) as asked (now, soon, later)
            where known.host = any (?)""";

    /**
     * A claim that is lost with the server is only taken once more: nobody has to wait for the disk. And the plans are kept, often
     * from a time when the tables were empty and reading all of them was the best.
     */
    private static final String PREPARE =
            "select set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true)";

    private static final Duration WRITTEN_TO = Duration.ofMillis(500);
    private static final Duration NOT_OURS = Duration.ofMinutes(1);

    private final Database database;

    /** Works on a database that has the schema. */
    public Claims(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Takes what is due of the sources that somebody watches, at most one thing of a host that is asked in turns. Who gets a thing of such a
     * host has its turn, for {@link HostTurns#end}.
     *
     * @param most at most so many
     * @param lease how long others leave a thing alone, should this process die
     * @param turn how long others leave its host alone; longer than any single request takes
     */
    public List<Due> take(HostRules rules, int most, Instant now, Duration lease, Duration turn) {
        return database.together(session -> {
            session.list(PREPARE, row -> row.getString(1));
            List<String> ready = session.list(READY, row -> row.getString(1), now, now, most);
            if (ready.isEmpty()) {
                return List.of();
            }
            Instant leaseUntil = now.plus(lease);

            List<Due> taken =
                    new ArrayList<>(session.list(SOURCES, DueRows::source, leaseUntil, leaseUntil, ready, now, now));
            Set<String> busy = hosts(taken, rules);
            List<String> others = ready.stream()
                    .filter(host -> !busy.contains(host))
                    .limit(Math.max(0, most - taken.size()))
                    .toList();
            if (!others.isEmpty()) {
                int share = Math.max(1, (most - taken.size()) / others.size());
                Integer[] together =
                        others.stream().map(host -> rules.together(host, share)).toArray(Integer[]::new);
                taken.addAll(session.list(PAGES, DueRows::page, leaseUntil, leaseUntil, others, together, now, now));
            }
            Set<String> vain = new HashSet<>(others);
            taken.forEach(due -> vain.remove(due.host()));
            give(session, ready.stream().filter(host -> !vain.contains(host)).toList(), taken, rules, now, turn);
            if (!vain.isEmpty()) {
                session.change(PUT_OFF, now, now.plus(WRITTEN_TO), now.plus(NOT_OURS), vain);
            }
            return taken;
        });
    }

    /** Hosts of which nothing else may be taken now. */
    private static Set<String> hosts(List<Due> taken, HostRules rules) {
        Set<String> hosts = new HashSet<>();
        for (Due due : taken) {
            if (!rules.pause(due.source(), due.host()).isZero()) {
                hosts.add(due.host());
            }
        }
        return hosts;
    }

    private static void give(
            Session session, List<String> ready, List<Due> taken, HostRules rules, Instant now, Duration turn)
            throws SQLException {
        int count = ready.size();
        @Nullable Instant[] leases = new Instant[count];
        @Nullable Instant[] nextRequests = new Instant[count];
        for (int i = 0; i < count; i++) {
            String host = ready.get(i);
            List<Due> ofHost =
                    taken.stream().filter(due -> due.host().equals(host)).toList();
            Duration pause = ofHost.stream()
                    .map(due -> rules.pause(due.source(), host))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            // Should this process die, the pause is kept all the same.
            leases[i] = pause.isZero() ? null : now.plus(turn);
            nextRequests[i] = pause.isZero() ? null : now.plus(pause);
        }
        session.change(GIVE, ready, leases, nextRequests);
    }
}
