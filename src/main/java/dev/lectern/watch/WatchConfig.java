package dev.lectern.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How sources are watched. */
@ConfigMapping(prefix = "lectern.watch")
public interface WatchConfig {

    /** Whether this process watches. */
    @WithDefault("true")
    boolean enabled();

    /** Address of a page where those who see us in their logs can learn who asks; whoever runs Lectern should give theirs.
     * Without it {@code lectern.public-url} is told, when that is set. */
    Optional<String> contact();

    /** Looks that go on at the same time; most of them wait for a host. */
    @WithDefault("32")
    int workers();

    /** Longest wait for a connection. */
    @WithDefault("PT10S")
    Duration connectTimeout();

    /** Longest silence between two pieces of an answer. */
    @WithDefault("PT15S")
    Duration readTimeout();

    /** Longest time for a whole answer. */
    @WithDefault("PT40S")
    Duration fetchTimeout();

    /** How long a look may take before another process may begin it anew. */
    @WithDefault("PT3M")
    Duration lease();

    /** Whether no other process watches with this database; then what a killed one held is free at once. */
    @WithDefault("false")
    boolean alone();
}
