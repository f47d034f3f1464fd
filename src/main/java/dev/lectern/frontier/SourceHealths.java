package dev.lectern.frontier;

import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How every source is doing: those defined here, and those that other processes watch. */
@ApplicationScoped
public class SourceHealths {

    /**
     * The failure of any one listing is the failure of the source, and the worst one is told. Listings that the definition here
     * no longer has do not count; of a source that only others watch, all do.
     */
    private static final String HEALTH = """
            with checks as (
                select source, max(last_check) as last_check, min(next_due) as next_due,
                       max(last_new_page) as last_new_page, min(interval_ms) as interval_ms, max(failures) as failures,
                       (array_agg(failure_reason order by failures desc))[1] as failure_reason
                from frontier_source
                where (?::text is null or source = ?)
                  and (source <> all (?) or (source, discovery) in (select * from unnest(?::text[], ?::text[])))
                group by source),
            pages as (
                select source, count(*) as seen, count(published_at) as published,
                       count(*) filter (where outcome = 'speech') as speeches,
                       count(*) filter (where outcome = 'not-a-speech') as not_speeches,
                       count(*) filter (where outcome = 'rejected') as rejected
                from frontier_page where ?::text is null or source = ? group by source),
            ids as (
                select unnest(?::text[]) as source union select source from checks union select source from pages)
            select source, last_check, next_due, last_new_page, interval_ms, coalesce(failures, 0) as failures,
                   failure_reason, coalesce(seen, 0) as seen, coalesce(published, 0) as published,
                   coalesce(speeches, 0) as speeches, coalesce(not_speeches, 0) as not_speeches,
                   coalesce(rejected, 0) as rejected
            from ids left join checks using (source) left join pages using (source)
            order by source""";

    private final Database database;
    private final SourceRegistry registry;

    /** Reads from a database that has the schema. */
    public SourceHealths(DataSource database, SourceRegistry registry) {
        this.database = new Database(database);
        this.registry = registry;
    }

    /** All sources, in the order of their ids. */
    public List<SourceHealth> all() {
        return read(null, registry.sources());
    }

    /** One source; empty when nobody knows it. */
    public Optional<SourceHealth> find(String id) {
        return read(id, registry.find(id).stream().toList()).stream().findFirst();
    }

    private List<SourceHealth> read(@Nullable String id, List<Source> defined) {
        String[] ids = defined.stream().map(Source::id).toArray(String[]::new);
        String[] sources = defined.stream()
                .flatMap(source -> source.discover().stream().map(discovery -> source.id()))
                .toArray(String[]::new);
        String[] discoveries = defined.stream()
                .flatMap(source -> source.discover().stream().map(Discovery::name))
                .toArray(String[]::new);
        return database.list(HEALTH, this::health, id, id, ids, sources, discoveries, id, id, ids);
    }

    private SourceHealth health(ResultSet row) throws SQLException {
        String id = row.getString("source");
        Long interval = row.getObject("interval_ms", Long.class);
        return new SourceHealth(
                id,
                registry.find(id).map(Source::publisher).orElse(null),
                Database.time(row, "last_check"),
                Database.time(row, "next_due"),
                Database.time(row, "last_new_page"),
                interval == null ? null : Duration.ofMillis(interval),
                row.getInt("failures"),
                row.getString("failure_reason"),
                row.getLong("seen"),
                row.getLong("published"),
                row.getLong("speeches"),
                row.getLong("not_speeches"),
                row.getLong("rejected"));
    }
}
