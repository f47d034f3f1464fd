package dev.lectern.frontier;

import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How the looks at listings, feeds and folders go, whichever process makes them. Those that a definition here no longer has are
 * passed over; of a source that only others watch, all are told.
 */
@ApplicationScoped
public class DiscoveryHealths {

    private static final String ALL = """
            select source, discovery, last_check, next_due, last_new_page, interval_ms, interval_reason, failures,
                   failure_reason, trouble, lease_until, %s as links
            from frontier_source %s
            order by source, discovery""";

    /** Without what is known of links only: the table that tells it is a large one. */
    private static final String OF_ALL = ALL.formatted("null::int", "");

    private static final String OF_ONE =
            ALL.formatted("links", "left join frontier_discovery using (source, discovery) where source = ?");

    private final Database database;
    private final SourceRegistry registry;
    private final Clock clock;

    /** Reads from a database that has the schema. */
    public DiscoveryHealths(DataSource database, SourceRegistry registry, Clock clock) {
        this.database = new Database(database);
        this.registry = registry;
        this.clock = clock;
    }

    /** Those of all sources, by the ids of these; without their links. */
    Map<String, List<DiscoveryHealth>> all() {
        Map<String, Map<String, Discovery>> defined = new HashMap<>();
        registry.sources().forEach(source -> defined.put(source.id(), byName(source)));
        Map<String, List<DiscoveryHealth>> all = new HashMap<>();
        Instant now = clock.instant();
        database.list(OF_ALL, row -> {
            String id = row.getString("source");
            DiscoveryHealth health = health(row, defined.get(id), now);
            return health == null
                    || all.computeIfAbsent(id, any -> new ArrayList<>()).add(health);
        });
        return all;
    }

    /** Those of one source. */
    List<DiscoveryHealth> of(String source) {
        Map<String, Discovery> defined =
                registry.find(source).map(DiscoveryHealths::byName).orElse(null);
        Instant now = clock.instant();
        return database.list(OF_ONE, row -> Optional.ofNullable(health(row, defined, now)), source).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<String, Discovery> byName(Source source) {
        Map<String, Discovery> byName = new HashMap<>();
        source.discover().forEach(discovery -> byName.put(discovery.name(), discovery));
        return byName;
    }

    /** Null when a definition here no longer has it. */
    private static @Nullable DiscoveryHealth health(
            ResultSet row, @Nullable Map<String, Discovery> defined, Instant now) throws SQLException {
        Discovery discovery = defined == null ? null : defined.get(row.getString("discovery"));
        return defined != null && discovery == null ? null : health(row, discovery, now);
    }

    private static DiscoveryHealth health(ResultSet row, @Nullable Discovery discovery, Instant now)
            throws SQLException {
        Instant lastCheck = Database.time(row, "last_check");
        Instant nextDue = Database.time(row, "next_due");
        Instant lease = Database.time(row, "lease_until");
        boolean looking = lease != null && lease.isAfter(now);
        int failures = row.getInt("failures");
        boolean waitsLonger = failures > 0 && lastCheck != null && nextDue != null && !looking;
        Duration usual = Duration.ofMillis(row.getLong("interval_ms"));
        return new DiscoveryHealth(
                row.getString("discovery"),
                discovery == null ? null : discovery.kind(),
                state(lastCheck, Trouble.of(row.getString("trouble"))),
                looking,
                lastCheck,
                looking ? now : nextDue,
                Database.time(row, "last_new_page"),
                waitsLonger ? Duration.between(lastCheck, nextDue) : usual,
                row.getString("interval_reason"),
                failures,
                row.getString("failure_reason"),
                row.getObject("links", Integer.class),
                null);
    }

    private static SourceState state(@Nullable Instant lastCheck, Optional<Trouble> trouble) {
        return trouble.map(SourceState::of).orElse(lastCheck == null ? SourceState.WAITING : SourceState.WELL);
    }
}
