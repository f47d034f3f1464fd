package dev.lectern.watch;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns of hosts that this process got together with what is due there, until somebody uses them for a request. Whoever asks that
 * host first may: it is one request in either case.
 */
final class HeldTurns {

    private final Map<String, Instant> leases = new ConcurrentHashMap<>();

    void put(String host, Instant leaseUntil) {
        leases.put(host, leaseUntil);
    }

    /** Takes the turn of a host; null when none is held. */
    @Nullable
    Instant take(String host) {
        return leases.remove(host);
    }
}
