package dev.lectern.store;

import dev.lectern.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pages as fetched. */
@ApplicationScoped
public class Captures implements PanacheRepository<Capture> {

    private static final String KNOWN = """
            select c.id, c.url, c.sha256
            from capture c join unnest(?::text[], ?::text[]) wanted (url, sha256) using (url, sha256)""";

    private static final String KEEP = """
            insert into capture (url, sha256, fetched_at, content_type, http_status, size, body_gzip)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (url, sha256) do nothing""";

    private final Database database;

    Captures(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Keeps pages, also those that hold no speech: the same bytes of the same URL are kept once, with the time at which they were
     * first fetched. Joins the caller's transaction.
     *
     * @return ids of the captures
     */
    KeptCaptures keep(Collection<PackedPage> pages) {
        Map<PackedPage.Key, PackedPage> wanted = new LinkedHashMap<>();
        pages.forEach(page -> wanted.putIfAbsent(page.key(), page));
        Map<PackedPage.Key, Long> known = known(wanted.keySet());
        List<@Nullable Object[]> rows = new ArrayList<>();
        wanted.forEach((key, page) -> {
            if (!known.containsKey(key)) {
                rows.add(row(page));
            }
        });
        if (rows.isEmpty()) {
            return new KeptCaptures(known);
        }
        database.changes(KEEP, rows);
        return new KeptCaptures(known(wanted.keySet()));
    }

    private Map<PackedPage.Key, Long> known(Collection<PackedPage.Key> keys) {
        Map<PackedPage.Key, Long> ids = new HashMap<>();
        database.list(
                        KNOWN,
                        row -> Map.entry(new PackedPage.Key(row.getString(2), row.getString(3)), row.getLong(1)),
                        keys.stream().map(PackedPage.Key::url).toArray(String[]::new),
                        keys.stream().map(PackedPage.Key::sha256).toArray(String[]::new))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    private static @Nullable Object[] row(PackedPage packed) {
        var page = packed.page();
        return new @Nullable Object[] {
            page.url(),
            packed.sha256(),
            page.time(),
            page.contentType(),
            page.httpStatus(),
            page.body().length,
            packed.bodyGzip()
        };
    }
}
