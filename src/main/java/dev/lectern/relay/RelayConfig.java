package dev.lectern.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the relay. It runs where ingest runs; one of all processes leads, the others stand by. */
@ConfigMapping(prefix = "lectern.relay")
public interface RelayConfig {

    /** Whether this process may lead. */
    @WithDefault("${lectern.ingest.enabled:true}")
    boolean enabled();

    /**
     * JDBC address for its lock, for those behind a transaction pooler: an advisory lock needs a session of its own.
     * Default: that of the data source.
     */
    Optional<String> jdbcUrl();

    /** How often to look for changes, should a notification get lost. */
    @WithDefault("PT1S")
    Duration poll();

    /** After this silence PostgreSQL ends the session of a leader that is paused, and with it the lock. */
    @WithDefault("PT10S")
    Duration sessionTimeout();

    /** Most changes that get their positions, and are published, in one transaction. */
    @WithDefault("200")
    int batch();

    /** Fixed, so that a new leader fences the old one. */
    @WithDefault("lectern-relay")
    String transactionalId();
}
