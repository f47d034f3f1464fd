package dev.lectern.store;

import dev.lectern.page.HintsJson;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.PageHints;
import dev.lectern.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pages as fetched. */
@ApplicationScoped
public class Captures implements PanacheRepository<Capture> {

    private static final String KNOWN = """
            select c.id, c.url, c.sha256, c.body_gzip is not null as whole
            from capture c join unnest(?::text[], ?::text[]) wanted (url, sha256) using (url, sha256)""";

    private static final String KEEP = """
            insert into capture (url, sha256, fetched_at, content_type, http_status, size, body_gzip, source, headers, stored_at, hints)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (url, sha256) do update
            set body_gzip = excluded.body_gzip, stored_at = excluded.stored_at, content_type = excluded.content_type,
                headers = coalesce(excluded.headers, capture.headers), hints = coalesce(excluded.hints, capture.hints)
            where capture.body_gzip is null""";

    private final Database database;
    private final Clock clock;

    Captures(DataSource database, Clock clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    private record Known(PackedPage.Key key, long id, boolean whole) {}

    /**
     * Keeps pages, also those that hold no speech: the same bytes of the same URL are kept once, with the time at which they were
     * first fetched. Bytes that were erased since are filled in again. Joins the caller's transaction.
     *
     * @return ids of the captures
     */
    KeptCaptures keep(Collection<PackedPage> pages) {
        Map<PackedPage.Key, PackedPage> wanted = new LinkedHashMap<>();
        pages.forEach(page -> wanted.putIfAbsent(page.key(), page));
        List<Known> known = known(wanted.keySet());
        Instant now = clock.instant();
        Set<PackedPage.Key> whole =
                known.stream().filter(Known::whole).map(Known::key).collect(Collectors.toSet());
        List<@Nullable Object[]> rows = new ArrayList<>();
        wanted.forEach((key, page) -> {
            if (!whole.contains(key)) {
                rows.add(row(page, now));
            }
        });
        if (rows.isEmpty()) {
            return kept(known);
        }
        database.changes(KEEP, rows);
        return kept(known(wanted.keySet()));
    }

    private static KeptCaptures kept(List<Known> known) {
        return new KeptCaptures(known.stream().collect(Collectors.toMap(Known::key, Known::id)));
    }

    private List<Known> known(Collection<PackedPage.Key> keys) {
        return database.list(
                KNOWN,
                row -> new Known(
                        new PackedPage.Key(row.getString("url"), row.getString("sha256")),
                        row.getLong("id"),
                        row.getBoolean("whole")),
                keys.stream().map(PackedPage.Key::url).toArray(String[]::new),
                keys.stream().map(PackedPage.Key::sha256).toArray(String[]::new));
    }

    private static @Nullable Object[] row(PackedPage packed, Instant now) {
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
            page.headers().equals(KeptHeaders.NONE) ? null : page.headers().json(),
            now,
            page.hints().equals(PageHints.NONE) ? null : HintsJson.write(page.hints())
        };
    }
}
