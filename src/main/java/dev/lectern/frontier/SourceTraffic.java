package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What each source cost and brought, summed up by day over all processes. */
@ApplicationScoped
public class SourceTraffic {

    private static final String ADD = """
            insert into frontier_traffic as known
                (source, day, requests, not_modified, unchanged, published, failed, blocked, bytes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source, day) do update
            set requests = known.requests + excluded.requests, not_modified = known.not_modified + excluded.not_modified,
                unchanged = known.unchanged + excluded.unchanged, published = known.published + excluded.published,
                failed = known.failed + excluded.failed, blocked = known.blocked + excluded.blocked,
                bytes = known.bytes + excluded.bytes""";

    private static final String COLUMNS = "requests, not_modified, unchanged, published, failed, blocked, bytes";

    /** Only what is another than before is written. */
    private static final String MONTH = """
            with summed as (
                     select source, sum(requests)::bigint as requests, sum(not_modified)::bigint as not_modified,
                            sum(unchanged)::bigint as unchanged, sum(published)::bigint as published,
                            sum(failed)::bigint as failed, sum(blocked)::bigint as blocked, sum(bytes)::bigint as bytes
                     from frontier_traffic where day > ? and day < ? group by source),
                 removed as (delete from frontier_month where source not in (select source from summed))
            insert into frontier_month as known (source, %1$s)
            select source, %1$s from summed
            on conflict (source) do update
            set requests = excluded.requests, not_modified = excluded.not_modified, unchanged = excluded.unchanged,
                published = excluded.published, failed = excluded.failed, blocked = excluded.blocked, bytes = excluded.bytes
            where known.* is distinct from excluded.*""".formatted(COLUMNS);

    private final Database database;

    /** Works on a database that has the schema. */
    public SourceTraffic(DataSource database) {
        this.database = new Database(database);
    }

    /** Adds to the sums of a day; in the order of sources, so that two processes do not wait for each other in a circle. */
    public void add(LocalDate day, Map<String, Traffic> bySource) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        new TreeMap<>(bySource)
                .forEach((source, traffic) -> rows.add(new @Nullable Object[] {
                    source,
                    day,
                    traffic.requests(),
                    traffic.notModified(),
                    traffic.unchanged(),
                    traffic.published(),
                    traffic.failed(),
                    traffic.blocked(),
                    traffic.bytes()
                }));
        database.together(session -> {
            session.changes(ADD, rows);
            return rows.size();
        });
    }

    /** Forgets the sums of all days before that one. */
    public void forgetBefore(LocalDate day) {
        database.change("delete from frontier_traffic where day < ?", day);
    }

    /** The sums of the days before yesterday, for {@link #recent(LocalDate)}: those of the last 30 that no longer change. */
    static void keepMonth(Session session, LocalDate today) throws SQLException {
        session.change(MONTH, today.minusDays(RecentTraffic.DAYS), today.minusDays(1));
    }

    /** The sums of every source that had any. */
    public Map<String, RecentTraffic> recent(LocalDate today) {
        Map<String, RecentTraffic> all = new HashMap<>();
        database.list(
                "select * from frontier_month",
                row -> all.put(row.getString("source"), new RecentTraffic(Traffic.NONE, Traffic.NONE, traffic(row))));
        database.list(
                "select * from frontier_traffic where day >= ?",
                row -> all.merge(
                        row.getString("source"),
                        RecentTraffic.of(traffic(row), row.getObject("day", LocalDate.class), today),
                        RecentTraffic::plus),
                today.minusDays(1));
        return all;
    }

    /** The sums of each day since then on which there was any, the oldest first. */
    public Map<LocalDate, Traffic> byDay(String source, LocalDate since) {
        Map<LocalDate, Traffic> all = new TreeMap<>();
        database.list(
                "select * from frontier_traffic where source = ? and day >= ?",
                row -> all.put(row.getObject("day", LocalDate.class), traffic(row)),
                source,
                since);
        return all;
    }

    private static Traffic traffic(ResultSet row) throws SQLException {
        return new Traffic(
                row.getLong("requests"),
                row.getLong("not_modified"),
                row.getLong("unchanged"),
                row.getLong("published"),
                row.getLong("failed"),
                row.getLong("blocked"),
                row.getLong("bytes"));
    }
}
