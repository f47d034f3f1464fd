package dev.lectern.frontier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of the sources have lost, looked up at most every half minute: the list of sources, its page and the metrics ask often,
 * and three months of days of all sources are more than they should wait for.
 */
@ApplicationScoped
public class LatestLosses {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ParseHealth health;
    private final Clock clock;
    private volatile @Nullable Found last;

    private record Found(Instant at, Map<String, List<LostField>> bySource) {}

    /** Asks this. */
    public LatestLosses(ParseHealth health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    /** Of each source that has lost anything. */
    public Map<String, List<LostField>> all() {
        Instant now = clock.instant();
        Found found = last;
        if (found == null || found.at().plus(FRESH).isBefore(now) || found.at().isAfter(now)) {
            found = new Found(now, health.lost(day(now)));
            last = found;
        }
        return found.bySource();
    }

    /** Of one source, just now. */
    public List<LostField> of(String source) {
        return health.lost(source, day(clock.instant()));
    }

    /**
     * Takes the state of a source for what it should be.
     *
     * @return since when it has been so; null when it has lost nothing
     */
    public @Nullable LocalDate accept(String source) {
        Instant now = clock.instant();
        LocalDate since = health.accept(source, day(now), now);
        last = null;
        return since;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
