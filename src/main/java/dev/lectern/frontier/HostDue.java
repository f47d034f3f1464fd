package dev.lectern.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of a host is due then.
 *
 * @param host its name
 * @param at when; earlier times of other things stay
 */
record HostDue(String host, Instant at) {

    /**
     * Without asking first whether it changes anything: a claim that is under way may be setting a later time, and has to be
     * waited for.
     */
    static final String SQL = "update frontier_host set due_at = least(due_at, ?) where host = ?";

    static @Nullable HostDue of(@Nullable String host, @Nullable Instant at) {
        return host == null || at == null ? null : new HostDue(host, at);
    }
}
