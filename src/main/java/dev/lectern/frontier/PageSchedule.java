package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** When each page is looked at. Several processes may ask: each row is leased to one of them. */
@ApplicationScoped
public class PageSchedule {

    /** In the order of URLs, so that two processes that found the same pages do not wait for each other in a circle. */
    private static final String ADD = """
            insert into frontier_page as known (url, source, arrival, discovered_at, next_due, host, hints)
            select url, ?, ?, ?, ?, host, hints::jsonb
            from unnest(?::text[], ?::text[], ?::text[]) as found (url, host, hints)
            order by url
            on conflict (url) do update set source = excluded.source, host = excluded.host, next_due = excluded.next_due
            where known.next_due is null and known.published_sha256 is null and excluded.next_due is not null
              and (known.gone_at is null or known.gone_at < excluded.discovered_at - interval '1 hour')""";

    /** Pages never published come first: news does not wait for re-checks. */
    private static final String CLAIM = """
            update frontier_page set lease_until = ?
            where url = (
                select url from frontier_page due
                where next_due <= ? and (lease_until is null or lease_until <= ?) and source = any (?)
                  and not exists (select from frontier_host busy where busy.host = due.host
                                  and (busy.next_request_at > ? or busy.lease_until > ?))
                order by published_at is not null, next_due limit 1
                for update skip locked)
            returning url, lease_until, source, case when outcome = 'speech' then 'live' else arrival end as arrival, hints,
                      published_sha256, etag, last_modified, rechecks, failures, missing_since, missing_count""";

    private final Database database;

    /** Works on a database that has the schema. */
    public PageSchedule(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Which of these URLs need no adding. A page that is gone is left alone for an hour, then a link to it counts as news: it
     * may be back.
     */
    public Set<String> known(Collection<String> urls, Instant now) {
        return new HashSet<>(database.list(
                """
                select url from frontier_page
                where url = any (?)
                  and (next_due is not null or published_sha256 is not null or gone_at > ?)""", row -> row.getString(1), urls.toArray(String[]::new), now.minus(Duration.ofHours(1))));
    }

    /**
     * Adds pages; those with a row keep it. A page that came from elsewhere gets a schedule now that a source leads to it.
     *
     * @param nextDue when to look; null for files, which their folder's visit looks at
     */
    public void add(
            String source, Arrival arrival, Collection<FoundPage> pages, Instant now, @Nullable Instant nextDue) {
        List<FoundPage> all = List.copyOf(pages);
        database.change(
                ADD,
                source,
                arrival.word(),
                now,
                nextDue,
                all.stream().map(FoundPage::url).toArray(String[]::new),
                all.stream().map(FoundPage::host).toArray(String[]::new),
                all.stream().map(page -> HintsJson.write(page.hints())).toArray(String[]::new));
    }

    /**
     * Takes a due page of these sources, whose host is free.
     *
     * @param leaseUntil when others may take it, should this process die
     * @return empty when none is due
     */
    public Optional<DuePage> claim(Collection<String> sources, Instant now, Instant leaseUntil) {
        return database
                .list(CLAIM, PageSchedule::due, leaseUntil, now, now, sources.toArray(String[]::new), now, now)
                .stream()
                .findFirst();
    }

    /** Gives a claimed page back untouched, to be taken again from that time on; nothing when another holds it by now. */
    public void release(DuePage claimed, Instant nextDue) {
        database.change(
                "update frontier_page set lease_until = null, next_due = ? where url = ? and lease_until = ?",
                nextDue,
                claimed.url(),
                claimed.hold().leaseUntil());
    }

    private static DuePage due(ResultSet row) throws SQLException {
        return new DuePage(
                new Hold(row.getString("url"), Database.time(row, "lease_until")),
                row.getString("source"),
                Arrival.of(row.getString("arrival")),
                HintsJson.read(row.getString("hints")),
                row.getString("published_sha256"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getInt("rechecks"),
                row.getInt("failures"),
                Database.time(row, "missing_since"),
                row.getInt("missing_count"));
    }
}
