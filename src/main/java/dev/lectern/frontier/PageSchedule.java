package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.HintsJson;
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
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** When each page is looked at. Several processes may ask: each row is leased to one of them. */
@ApplicationScoped
public class PageSchedule {

    /** In the order of URLs, as Java sorts them, so that two processes that found the same pages do not wait for each other in a circle. */
    private static final String ADD = """
            insert into frontier_page as known (url, source, arrival, discovered_at, next_due, host, hints)
            select url, ?, ?, ?, ?, host, hints::jsonb
            from unnest(?::text[], ?::text[], ?::text[]) as found (url, host, hints)
            order by url collate "C"
            on conflict (url) do update set source = excluded.source, host = excluded.host, next_due = excluded.next_due
            where excluded.next_due is not null
              and (known.next_due is null and known.published_sha256 is null
                   or (select max(watched_until) from frontier_source as former where former.source = known.source)
                       <= excluded.discovered_at)
              and (known.gone_at is null or known.gone_at < excluded.discovered_at - interval '1 hour')""";

    /** In the order of hosts, for the same reason. A new page is due no later than its host. */
    private static final String WAKE = """
            insert into frontier_host as known (host, next_request_at, due_at)
            select host, ?::timestamptz, ?::timestamptz from (select distinct host from unnest(?::text[]) as all_of (host)) as found
            where host is not null order by host collate "C"
            on conflict (host) do update set due_at = least(known.due_at, excluded.due_at)""";

    private static final String CHANGED = """
            update frontier_page as known set next_due = ?
            from unnest(?::text[], ?::timestamptz[]) as told (url, modified)
            where known.url = told.url and known.last_fetch_at < told.modified and known.next_due > ?
              and known.lease_until is null
            returning known.host""";

    private final Database database;

    /** Works on a database that has the schema. */
    public PageSchedule(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Which of these URLs need no adding. The same address by http and by https is one page. A page that is gone is left alone for
     * an hour, then a link to it counts as news: it may be back. One whose source nobody watches any more, as it was given another
     * id perhaps, is wanted by whoever leads to it now.
     */
    public Set<String> known(Collection<String> urls, Instant now) {
        List<String> asked = new ArrayList<>(urls);
        urls.forEach(url -> asked.add(twin(url)));
        Set<String> known =
                new HashSet<>(database.list("""
                select url from frontier_page as page
                where url = any (?)
                  and (gone_at > ?
                       or (next_due is not null or published_sha256 is not null)
                          and (select max(watched_until) from frontier_source as former where former.source = page.source)
                              <= ? is not true)""", row -> row.getString(1), asked, now.minus(Duration.ofHours(1)), now));
        return urls.stream()
                .filter(url -> known.contains(url) || known.contains(twin(url)))
                .collect(Collectors.toSet());
    }

    private static String twin(String url) {
        return url.startsWith("https:") ? "http:" + url.substring(6) : url.replaceFirst("^http:", "https:");
    }

    /**
     * Adds pages; those with a row keep it, unless nobody watches their source any more. A page that came from elsewhere gets a schedule now that a source leads to it.
     *
     * @param nextDue when to look; null for files, which their folder's visit looks at
     */
    public void add(
            String source, Arrival arrival, Collection<FoundPage> pages, Instant now, @Nullable Instant nextDue) {
        List<FoundPage> all = List.copyOf(pages);
        @Nullable String[] hosts = all.stream().map(FoundPage::host).toArray(String[]::new);
        database.together(session -> {
            int added = session.change(
                    ADD,
                    source,
                    arrival.word(),
                    now,
                    nextDue,
                    all.stream().map(FoundPage::url).toArray(String[]::new),
                    hosts,
                    all.stream().map(page -> HintsJson.write(page.hints())).toArray(String[]::new));
            return nextDue == null ? added : session.change(WAKE, now, nextDue, hosts);
        });
    }

    /**
     * Known pages are said to have changed since they were last looked at: they are due now. Not while they are looked at just now,
     * and not those that nobody looks at any more.
     *
     * @param modified by URL, when each changed
     * @return how many are due now
     */
    public int changed(Map<String, Instant> modified, Instant now) {
        String[] urls = modified.keySet().toArray(String[]::new);
        Instant[] times = Arrays.stream(urls).map(modified::get).toArray(Instant[]::new);
        return database.together(session -> {
            List<String> hosts = session.list(CHANGED, row -> row.getString("host"), now, urls, times, now);
            for (String host : hosts.stream().distinct().sorted().toList()) {
                session.change(HostDue.SQL, now, host);
            }
            return hosts.size();
        });
    }

    /** Gives a claimed page back untouched, to be taken again from that time on; nothing when another holds it by now. */
    public void release(DuePage claimed, Instant nextDue) {
        database.together(session -> {
            int released = session.change(
                    "update frontier_page set lease_until = null, next_due = ? where url = ? and lease_until = ?",
                    nextDue,
                    claimed.url(),
                    claimed.hold().leaseUntil());
            return released + session.change(HostDue.SQL, nextDue, claimed.host());
        });
    }
}
