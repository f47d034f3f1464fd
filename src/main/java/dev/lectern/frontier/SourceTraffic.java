package dev.lectern.frontier;

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

    private static final String SINCE = """
            select source, sum(requests) as requests, sum(not_modified) as not_modified, sum(unchanged) as unchanged,
                   sum(published) as published, sum(failed) as failed, sum(blocked) as blocked, sum(bytes) as bytes
            from frontier_traffic where day >= ? group by source""";

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

    /** The sums of every source that had any since that day. */
    public Map<String, Traffic> since(LocalDate day) {
        Map<String, Traffic> all = new HashMap<>();
        database.list(SINCE, row -> all.put(row.getString("source"), traffic(row)), day);
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
