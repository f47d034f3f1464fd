package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How many pages each source has. All are counted now and then, by one process at a time, and kept; whoever asks reads what was
 * counted last. A sum kept up to date by every look would have all looks at a source wait for one row, and would stay wrong after
 * one mistake; a count is right whatever happened before, and a process that is killed while it counts leaves the last one.
 */
@ApplicationScoped
public class PageCounts {

    private static final String COUNT = """
            select source, count(*) as seen,
                   count(*) filter (where arrival = 'live' and discovered_at >= ?) as new_today,
                   count(*) filter (where arrival = 'live' and discovered_at >= ?) as new_lately,
                   count(published_at) as published,
                   count(*) filter (where outcome = 'speech') as speeches,
                   count(*) filter (where outcome = 'not-a-speech') as not_speeches,
                   count(*) filter (where outcome = 'rejected') as rejected,
                   count(*) filter (where last_failure is not null and gone_at is null) as failing,
                   count(*) filter (where blocked) as blocked
            from frontier_page""";

    private static final String COLUMNS =
            "source, seen, new_today, new_lately, published, speeches, not_speeches, rejected, failing, blocked";

    /** Only what is another than before is written. */
    private static final String KEEP = """
            with counted as (%1$s group by source),
                 removed as (delete from frontier_count where source not in (select source from counted))
            insert into frontier_count as known (%2$s)
            select %2$s from counted
            on conflict (source) do update
            set seen = excluded.seen, new_today = excluded.new_today, new_lately = excluded.new_lately,
                published = excluded.published, speeches = excluded.speeches, not_speeches = excluded.not_speeches,
                rejected = excluded.rejected, failing = excluded.failing, blocked = excluded.blocked
            where known.* is distinct from excluded.*""".formatted(COUNT, COLUMNS);

    private static final String LAST = "select counted_at, took_ms from frontier_counted";

    private static final String STAMP = """
            insert into frontier_counted as known (counted_at, took_ms) values (?, ?)
            on conflict (only_row) do update set counted_at = excluded.counted_at, took_ms = excluded.took_ms""";

    /** Whoever holds it counts; it is free when its process is killed. The name of this class as a number. */
    private static final long LOCK = 7_166_103_436_205_219_940L;

    private static final Duration LEAST_AGE = Duration.ofSeconds(15);

    /** Counting takes at most this part of the time of one connection. */
    private static final int SHARE = 50;

    /** A source of so many pages is counted on the spot for who asks for it alone: that takes some milliseconds. */
    private static final int FEW = 20_000;

    private final Database database;

    /** Works on a database that has the schema. */
    public PageCounts(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * What was counted last.
     *
     * @param bySource sources that have pages
     * @param at when; null when never
     */
    public record Counted(
            Map<String, PageCount> bySource, @Nullable Instant at) {

        /** Pages of a source. */
        public PageCount of(String source) {
            return bySource.getOrDefault(source, PageCount.NONE);
        }
    }

    /** What was counted last, of all sources. */
    public Counted all() {
        return read("");
    }

    /** What one source has: counted now, unless it is large. */
    public Counted of(String source, Instant now) {
        Counted last = read(" where source = ?", source);
        if (last.of(source).seen() > FEW) {
            return last;
        }
        Map<String, PageCount> found = new HashMap<>();
        database.list(
                COUNT + " where source = ? group by source",
                row -> found.put(source, PageCount.read(row)),
                day(now),
                lately(now),
                source);
        return new Counted(found, now);
    }

    private Counted read(String which, Object... values) {
        Map<String, PageCount> found = new HashMap<>();
        database.list(
                "select * from frontier_count" + which,
                row -> found.put(row.getString("source"), PageCount.read(row)),
                values);
        return new Counted(found, last().map(Last::at).orElse(null));
    }

    /**
     * Counts all pages, unless another process does or has just done so.
     *
     * @return whether they were counted
     */
    public boolean countWhenDue(Instant now) {
        return last().map(last -> last.isOld(now)).orElse(true) && count(now);
    }

    private boolean count(Instant now) {
        return database.together(session -> {
            boolean ours = session.list("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                    .contains(true);
            // Another process may have been at it since we looked.
            if (!ours || !last(session).map(last -> last.isOld(now)).orElse(true)) {
                return false;
            }
            long begun = System.nanoTime();
            session.change(KEEP, day(now), lately(now));
            SourceTraffic.keepMonth(session, LocalDate.ofInstant(now, ZoneOffset.UTC));
            session.change(
                    STAMP, now, Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return true;
        });
    }

    private record Last(Instant at, Duration took) {

        static Last read(ResultSet row) throws SQLException {
            Instant at = Objects.requireNonNull(Database.time(row, "counted_at"));
            return new Last(at, Duration.ofMillis(row.getLong("took_ms")));
        }

        boolean isOld(Instant now) {
            Duration pause = took.multipliedBy(SHARE);
            return !now.isBefore(at.plus(pause.compareTo(LEAST_AGE) > 0 ? pause : LEAST_AGE));
        }
    }

    private Optional<Last> last() {
        return database.list(LAST, Last::read).stream().findFirst();
    }

    private static Optional<Last> last(Session session) throws SQLException {
        return session.list(LAST, Last::read).stream().findFirst();
    }

    private static Instant day(Instant now) {
        return now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    private static Instant lately(Instant now) {
        return day(now).minus(Duration.ofDays(RecentTraffic.DAYS - 1L));
    }
}
