package dev.lectern.watch;

import dev.lectern.frontier.WatchedDiscovery;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The sources of this moment, in the form in which the frontier asks for them.
 *
 * @param sources by id
 * @param discoveries every listing and folder of theirs
 */
record WatchList(Map<String, Source> sources, List<WatchedDiscovery> discoveries) {

    static final WatchList EMPTY = new WatchList(Map.of(), List.of());

    static WatchList of(List<Source> sources) {
        List<WatchedDiscovery> discoveries = new ArrayList<>();
        for (Source source : sources) {
            for (Discovery discovery : source.discover()) {
                discoveries.add(new WatchedDiscovery(
                        source.id(), discovery.name(), host(discovery), source.every(), source.atMost()));
            }
        }
        return new WatchList(
                sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity())),
                List.copyOf(discoveries));
    }

    /** The discovery that the frontier knows by that name. */
    Optional<Discovery> find(String source, String name) {
        return Optional.ofNullable(sources.get(source))
                .flatMap(known -> known.discover().stream()
                        .filter(discovery -> discovery.name().equals(name))
                        .findFirst());
    }

    private static @Nullable String host(Discovery discovery) {
        URI address = discovery.address();
        return address == null ? null : HostGate.name(Objects.requireNonNull(HttpUrl.get(address)));
    }
}
