package dev.lectern.watch;

import dev.lectern.frontier.HostRules;
import dev.lectern.frontier.WatchedDiscovery;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * The sources of this moment, in the form in which the frontier asks for them.
 *
 * @param sources by id
 * @param discoveries every listing, feed and folder of theirs
 * @param rules how their hosts want to be asked
 */
record WatchList(Map<String, Source> sources, List<WatchedDiscovery> discoveries, HostRules rules) {

    static final WatchList EMPTY = of(List.of());

    static WatchList of(List<Source> sources) {
        List<WatchedDiscovery> discoveries = new ArrayList<>();
        Map<String, Duration> pauses = new HashMap<>();
        Map<String, Duration> hostPauses = new HashMap<>();
        for (Source source : sources) {
            pauses.put(source.id(), source.delay());
            for (Discovery discovery : source.discover()) {
                String host = host(discovery);
                discoveries.add(
                        new WatchedDiscovery(source.id(), discovery.name(), host, source.every(), source.atMost()));
                hostPauses.merge(host, source.delay(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return new WatchList(
                sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity())),
                List.copyOf(discoveries),
                new HostRules(pauses, hostPauses));
    }

    /** The discovery that the frontier knows by that name. */
    Optional<Discovery> find(String source, String name) {
        return Optional.ofNullable(sources.get(source))
                .flatMap(known -> known.discover().stream()
                        .filter(discovery -> discovery.name().equals(name))
                        .findFirst());
    }

    private static String host(Discovery discovery) {
        URI address = discovery.address();
        return address == null
                ? WatchedDiscovery.fileHost(discovery.name())
                : HostGate.name(Objects.requireNonNull(HttpUrl.get(address)));
    }
}
