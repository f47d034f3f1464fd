package dev.lectern.store;

import dev.lectern.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pages that could not be read or stored, kept so that a person can look and replay. */
@ApplicationScoped
public class Rejects implements PanacheRepository<Reject> {

    private static final String ADD = """
            insert into reject (url, source, stage, reason, sha256, content_type, http_status, body_gzip, arrival, first_seen, last_seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (url, sha256, stage) do update
            set reason = excluded.reason, last_seen = excluded.last_seen, times = reject.times + 1""";

    private static final String SETTLE = "delete from reject where url = any (?)";

    private final Database database;
    private final Clock clock;

    Rejects(DataSource database, Clock clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    /** Adds rejects; the same bytes at the same stage are counted, not added. Joins the caller's transaction. */
    public void add(Collection<NewReject> rejects) {
        Instant now = clock.instant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewReject reject : rejects) {
            rows.add(row(reject, now));
        }
        database.changes(ADD, rows);
    }

    /** Pages that are read by now wait for nobody any more. */
    public void settle(Collection<String> urls) {
        database.change(SETTLE, urls);
    }

    private static @Nullable Object[] row(NewReject reject, Instant now) {
        var packed = reject.packed();
        var page = packed.page();
        return new @Nullable Object[] {
            page.url(),
            page.source(),
            reject.stage(),
            reject.reason().replace("\0", ""), // PostgreSQL keeps no U+0000
            packed.sha256(),
            page.contentType(),
            page.httpStatus(),
            packed.bodyGzip(),
            page.arrival().word(),
            now,
            now
        };
    }
}
