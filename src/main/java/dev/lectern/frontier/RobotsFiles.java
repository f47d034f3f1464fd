package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The robots.txt of every host, shared by all processes, so that a restart or a replica asks for none again. */
@ApplicationScoped
public class RobotsFiles {

    private static final String KEEP = """
            insert into frontier_robots as known
                (site, fetched_at, fresh_until, status, body, failure, failures, failing_since)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (site) do update set
                fetched_at = excluded.fetched_at,
                fresh_until = excluded.fresh_until,
                status = excluded.status,
                body = excluded.body,
                failure = excluded.failure,
                failures = excluded.failures,
                failing_since = excluded.failing_since
            where known.fetched_at <= excluded.fetched_at""";

    /** Of hosts that nobody asks any more; others are asked for theirs every day. */
    private static final String FORGET = """
            delete from frontier_robots where site in
                (select site from frontier_robots where fetched_at < ? for update skip locked)""";

    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;

    /** Works on a database that has the schema. */
    public RobotsFiles(DataSource database) {
        this.database = new Database(database);
    }

    /** The last answer of a site, fresh or not. */
    public Optional<RobotsFile> find(String site) {
        return database.list("select * from frontier_robots where site = ?", RobotsFiles::read, site).stream()
                .findFirst();
    }

    /** The last answer of the site that an address of a page is of. */
    public Optional<RobotsFile> findFor(URI page) {
        int usual = "https".equals(page.getScheme()) ? 443 : 80;
        int port = page.getPort() < 0 ? usual : page.getPort();
        return find(RobotsFile.site(String.valueOf(page.getScheme()), String.valueOf(page.getHost()), port));
    }

    /** Keeps an answer, unless a later one is known. */
    public void keep(RobotsFile file) {
        database.change(
                KEEP,
                file.site(),
                file.fetchedAt(),
                file.freshUntil(),
                file.status(),
                file.body(),
                file.failure(),
                file.failures(),
                file.failingSince());
        database.change(FORGET, file.fetchedAt().minus(KEPT));
    }

    private static RobotsFile read(ResultSet row) throws SQLException {
        @Nullable Integer status = row.getObject("status", Integer.class);
        return new RobotsFile(
                row.getString("site"),
                Objects.requireNonNull(Database.time(row, "fetched_at")),
                Objects.requireNonNull(Database.time(row, "fresh_until")),
                status,
                row.getBytes("body"),
                row.getString("failure"),
                row.getInt("failures"),
                Database.time(row, "failing_since"));
    }
}
