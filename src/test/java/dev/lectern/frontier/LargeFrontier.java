package dev.lectern.frontier;

import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * A frontier of many rows: each source has a listing on a host of its own, the pages are dealt out to the hosts, and all but one in
 * a hundred hosts have something due.
 */
public final class LargeFrontier {

    private LargeFrontier() {}

    /** Id of a source of it. */
    public static String source(int i) {
        return "s" + i;
    }

    /** Fills an empty frontier. */
    public static void fill(DataSource database, int sources, int pages, Instant now) {
        execute(database, """
                insert into frontier_source (source, discovery, host, interval_ms, watched_until, next_due)
                select 's' || i, 'https://h' || i || '.example/news', 'h' || i || '.example', 900000, 'infinity',
                       '%s'::timestamptz + (i %% 900 - 100) * interval '1 second'
                from generate_series(0, %d - 1) as i""".formatted(now, sources));
        execute(database, """
                insert into frontier_page (url, source, host, arrival, discovered_at, published_at, published_sha256, next_due)
                select 'https://h' || i %% %2$d || '.example/news/' || i, 's' || i %% %2$d, 'h' || i %% %2$d || '.example',
                       case when i %% 10 = 0 then 'backfill' else 'live' end, '%1$s',
                       case when i %% 7 = 0 then null else '%1$s'::timestamptz end, 'x',
                       '%1$s'::timestamptz + (i %% 2000 - 100) * interval '1 minute'
                from generate_series(0, %3$d - 1) as i""".formatted(now, sources, pages));
        execute(database, """
                insert into frontier_host (host, next_request_at, due_at)
                select host, '%1$s', min(next_due) from (
                    select host, next_due from frontier_source union all select host, next_due from frontier_page) as known
                group by host""".formatted(now));
        execute(database, "analyze frontier_source, frontier_page, frontier_host");
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
