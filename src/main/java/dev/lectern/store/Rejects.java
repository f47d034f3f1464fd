package dev.lectern.store;

import dev.lectern.page.HintsJson;
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
            insert into reject (url, source, stage, code, reason, stack, sha256, content_type, http_status, body_gzip, arrival, hints,
                headers, fetched_at, first_seen, last_seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (url, sha256, stage) do update
            set code = excluded.code, reason = excluded.reason, stack = excluded.stack, hints = excluded.hints, headers = excluded.headers,
                fetched_at = greatest(reject.fetched_at, excluded.fetched_at), last_seen = excluded.last_seen,
                times = reject.times + 1""";

    /**
     * A page that differs at every look, as it prints the time, and is refused for the same each time: its row gets the bytes of now and
     * is counted then. What it showed before is kept as captures.
     */
    private static final String RENEW = """
            update reject set sha256 = ?, body_gzip = ?, content_type = ?, http_status = ?
            where id = (select max(o.id) from reject o
                        where o.url = ? and o.stage = ? and o.code = ? and (o.fetched_at is null or o.fetched_at <= ?))
                and not exists (select from reject e where e.url = ? and e.stage = ? and e.sha256 = ?)""";

    private static final String SETTLE = """
            delete from reject using unnest(?::text[], ?::text[], ?::timestamptz[]) as read (url, sha256, fetched_at)
            where reject.url = read.url
                and (reject.sha256 = read.sha256 or reject.fetched_at is null or reject.fetched_at <= read.fetched_at)""";

    private final Database database;
    private final Clock clock;

    Rejects(DataSource database, Clock clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    /**
     * Adds rejects; the same bytes at the same stage are counted, not added, and so is what the page showed before if the same was wrong
     * with it. Joins the caller's transaction.
     */
    public void add(Collection<NewReject> rejects) {
        Instant now = clock.instant();
        List<@Nullable Object[]> renewed = new ArrayList<>();
        rejects.stream().filter(NewReject::isPage).forEach(reject -> renewed.add(renewal(reject)));
        database.changes(RENEW, renewed);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewReject reject : rejects) {
            rows.add(row(reject, now));
        }
        database.changes(ADD, rows);
    }

    /**
     * Takes off the list what is settled by these pages, which could be read: the same bytes, whatever stage refused them, and what
     * their addresses showed before. Newer bytes that could not be read stay. Joins the caller's transaction.
     */
    public void settle(Collection<PackedPage> read) {
        if (!read.isEmpty()) {
            database.change(
                    SETTLE,
                    read.stream().map(packed -> packed.page().url()).toList(),
                    read.stream().map(PackedPage::sha256).toList(),
                    read.stream().map(packed -> packed.page().time()).toArray(Instant[]::new));
        }
    }

    private static @Nullable Object[] renewal(NewReject reject) {
        var packed = reject.packed();
        var page = packed.page();
        return new @Nullable Object[] {
            packed.sha256(),
            packed.bodyGzip(),
            page.contentType(),
            page.httpStatus(),
            page.url(),
            reject.stage(),
            reject.cause().code(),
            page.time(),
            page.url(),
            reject.stage(),
            packed.sha256()
        };
    }

    private static @Nullable Object[] row(NewReject reject, Instant now) {
        var packed = reject.packed();
        var page = packed.page();
        return new @Nullable Object[] {
            page.url(),
            page.source(),
            reject.stage(),
            reject.cause().code(),
            reject.reason(),
            reject.cause().stack(),
            packed.sha256(),
            page.contentType(),
            page.httpStatus(),
            packed.bodyGzip(),
            page.arrival().word(),
            HintsJson.write(page.hints()),
            page.headers().json(),
            page.time(),
            now,
            now
        };
    }
}
