package dev.lectern.store;

import dev.lectern.page.KeptHeaders;
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

    private static final String WHOLE = KNOWN + " where c.body_gzip is not null";

    private static final String KEEP = """
            insert into capture as known
                (url, sha256, fetched_at, content_type, http_status, size, body_gzip, source, headers)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (url, sha256) do update
            set body_gzip = excluded.body_gzip, stored_at = excluded.stored_at, content_type = excluded.content_type,
                headers = coalesce(excluded.headers, known.headers)
            where known.body_gzip is null""";

    private final Database database;

    Captures(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Keeps pages, also those that hold no speech: the same bytes of the same URL are kept once, with the time at which they were
     * first fetched. Bytes that were erased since are filled in again. Joins the caller's transaction.
     *
     * @return ids of the captures
     */
    KeptCaptures keep(Collection<PackedPage> pages) {
        Map<PackedPage.Key, PackedPage> wanted = new LinkedHashMap<>();
        pages.forEach(page -> wanted.putIfAbsent(page.key(), page));
        Map<PackedPage.Key, Long> known = ids(WHOLE, wanted.keySet());
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
        return new KeptCaptures(ids(KNOWN, wanted.keySet()));
    }

    private Map<PackedPage.Key, Long> ids(String which, Collection<PackedPage.Key> keys) {
        Map<PackedPage.Key, Long> ids = new HashMap<>();
        database.list(
                        which,
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
            packed.bodyGzip(),
            page.source(),
            page.headers().equals(KeptHeaders.NONE) ? null : page.headers().json()
        };
    }
}
