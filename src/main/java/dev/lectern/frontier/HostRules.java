package dev.lectern.frontier;

import java.time.Duration;
import java.util.Map;

/**
 * How the hosts of the watched sources want to be asked.
 *
 * @param pauses by source: least time between two requests to a host; zero for one whose hosts are asked without turns
 * @param hostPauses by host of a listing: the longest pause of all sources that have it
 */
public record HostRules(Map<String, Duration> pauses, Map<String, Duration> hostPauses) {

    public HostRules {
        pauses = Map.copyOf(pauses);
        hostPauses = Map.copyOf(hostPauses);
    }

    /** Least time between two requests to that host when this source asks: whoever else watches it may want a longer one. */
    public Duration pause(String source, String host) {
        return pause(pauses.getOrDefault(source, Duration.ZERO), host);
    }

    /**
     * The same for one who wants such a pause himself. Only a host whose own listing is asked without turns is: of any other, which a
     * link may lead to, nobody knows who else has pages there.
     */
    public Duration pause(Duration own, String host) {
        if (WatchedDiscovery.isFile(host)) {
            return Duration.ZERO;
        }
        Duration ofHost = hostPauses.get(host);
        if (ofHost == null && own.isZero()) {
            return pauses.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        }
        return ofHost == null || own.compareTo(ofHost) >= 0 ? own : ofHost;
    }

    /** How many pages of a host may be looked at at once, when so many can be. */
    int together(String host, int most) {
        Duration pause = hostPauses.get(host);
        return pause != null && pause.isZero() ? most : 1;
    }
}
