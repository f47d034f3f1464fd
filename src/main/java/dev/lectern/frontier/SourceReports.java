package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells all that is known of how one source is doing; by a process that need not watch it. */
@ApplicationScoped
public class SourceReports {

    private static final int FAILURES = 10;

    static final String FAILED = """
            select url, last_fetch_at, last_status, last_failure, failures, next_due
            from frontier_page
            where source = ? and last_failure is not null and gone_at is null and last_fetch_at is not null
            order by last_fetch_at desc limit ?""";

    private final Database database;
    private final SourceHealths healths;
    private final DiscoveryHealths discoveries;
    private final RobotsFiles robots;
    private final ArchiveProgress archives;
    private final SourceTraffic traffic;
    private final ParseHealth readings;
    private final Clock clock;

    /** Puts together what these know. */
    public SourceReports(
            DataSource database,
            SourceHealths healths,
            DiscoveryHealths discoveries,
            RobotsFiles robots,
            ArchiveProgress archives,
            SourceTraffic traffic,
            ParseHealth readings,
            Clock clock) {
        this.database = new Database(database);
        this.healths = healths;
        this.discoveries = discoveries;
        this.robots = robots;
        this.archives = archives;
        this.traffic = traffic;
        this.readings = readings;
        this.clock = clock;
    }

    /** One source; empty when nobody knows it. */
    public Optional<SourceReport> find(String id) {
        List<DiscoveryHealth> listings = discoveries.of(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<LocalDate, Traffic> days = traffic.byDay(id, today.minusDays(RecentTraffic.DAYS - 1L));
        return healths.find(id, listings, days).map(health -> report(id, health, listings, days));
    }

    private SourceReport report(
            String id, SourceHealth health, List<DiscoveryHealth> listings, Map<LocalDate, Traffic> days) {
        Instant now = clock.instant();
        return new SourceReport(
                health,
                listings.stream()
                        .map(listing -> listing.withRobots(verdict(listing.address(), now)))
                        .toList(),
                database.list(FAILED, SourceReports::failed, id, FAILURES),
                archives.all(id).entrySet().stream()
                        .map(archive -> ArchiveHealth.of(archive.getKey(), archive.getValue()))
                        .toList(),
                readings.days(id, LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(RecentTraffic.DAYS - 1L)),
                days.entrySet().stream()
                        .map(day -> new DayTraffic(day.getKey(), day.getValue()))
                        .toList());
    }

    private @Nullable String verdict(String address, Instant now) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return null;
        }
        return RobotsVerdict.of(robots.findFor(URI.create(address)).orElse(null), address, now);
    }

    private static FailedLook failed(ResultSet row) throws SQLException {
        return new FailedLook(
                row.getString("url"),
                Objects.requireNonNull(Database.time(row, "last_fetch_at")),
                row.getObject("last_status", Integer.class),
                row.getString("last_failure"),
                row.getInt("failures"),
                Database.time(row, "next_due"));
    }
}
