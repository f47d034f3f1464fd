package dev.lectern.frontier;

import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How every source is doing: those defined here, and those that other processes watch. */
@ApplicationScoped
public class SourceHealths {

    private final SourceRegistry registry;
    private final DiscoveryHealths discoveries;
    private final PageCounts counts;
    private final SourceTraffic traffic;
    private final LatestLosses losses;
    private final Clock clock;

    /** Puts together what these know. */
    public SourceHealths(
            SourceRegistry registry,
            DiscoveryHealths discoveries,
            PageCounts counts,
            SourceTraffic traffic,
            LatestLosses losses,
            Clock clock) {
        this.registry = registry;
        this.discoveries = discoveries;
        this.counts = counts;
        this.traffic = traffic;
        this.losses = losses;
        this.clock = clock;
    }

    /** All sources, in the order of their ids. Reads rows of sources, never of pages: those were counted before. */
    public List<SourceHealth> all() {
        Map<String, List<DiscoveryHealth>> listings = discoveries.all();
        PageCounts.Counted pages = counts.all();
        Map<String, RecentTraffic> recent = traffic.recent(today());
        Map<String, List<LostField>> lost = losses.all();
        Map<String, Source> defined =
                registry.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        Set<String> ids = new TreeSet<>(defined.keySet());
        ids.addAll(listings.keySet());
        ids.addAll(pages.bySource().keySet());
        return ids.stream()
                .map(id -> health(
                        id,
                        defined.get(id),
                        listings.getOrDefault(id, List.of()),
                        pages,
                        recent.getOrDefault(id, RecentTraffic.NONE),
                        lost.getOrDefault(id, List.of())))
                .toList();
    }

    /**
     * One source; empty when nobody knows it.
     *
     * @param listings what is known of its listings
     * @param days its traffic of the last 30 days
     */
    Optional<SourceHealth> find(String id, List<DiscoveryHealth> listings, Map<LocalDate, Traffic> days) {
        Source source = registry.find(id).orElse(null);
        PageCounts.Counted pages = counts.of(id, clock.instant());
        if (source == null && listings.isEmpty() && pages.of(id).seen() == 0) {
            return Optional.empty();
        }
        return Optional.of(health(id, source, listings, pages, RecentTraffic.of(days, today()), losses.of(id)));
    }

    private static SourceHealth health(
            String id,
            @Nullable Source source,
            List<DiscoveryHealth> listings,
            PageCounts.Counted pages,
            RecentTraffic recent,
            List<LostField> lost) {
        DiscoveryHealth next = listings.stream()
                .filter(listing -> listing.nextCheck() != null)
                .min(Comparator.comparing(listing -> Objects.requireNonNull(listing.nextCheck())))
                .orElse(null);
        DiscoveryHealth worst = listings.stream()
                .max(Comparator.comparingInt(DiscoveryHealth::failures))
                .orElse(null);
        return new SourceHealth(
                id,
                source == null ? null : source.publisher(),
                SourceState.of(
                        listings.stream().map(DiscoveryHealth::state).toList(),
                        recent.sinceYesterday(),
                        !lost.isEmpty()),
                latest(listings, DiscoveryHealth::lastCheck),
                next == null ? null : next.nextCheck(),
                latest(listings, DiscoveryHealth::lastNewPage),
                next == null ? null : next.interval(),
                next == null ? null : next.intervalReason(),
                worst == null ? 0 : worst.failures(),
                worst == null ? null : worst.failureReason(),
                pages.of(id),
                pages.at(),
                recent,
                lost);
    }

    private static @Nullable Instant latest(
            List<DiscoveryHealth> listings, Function<DiscoveryHealth, @Nullable Instant> time) {
        return listings.stream()
                .map(time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
