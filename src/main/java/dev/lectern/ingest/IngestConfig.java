package dev.lectern.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of ingest. */
@ConfigMapping(prefix = "lectern.ingest")
public interface IngestConfig {

    /** Whether this process ingests; set from {@code lectern.roles}. */
    @WithDefault("true")
    boolean enabled();

    /** First wait after a transient fault; it doubles with every further one. */
    @WithDefault("PT0.5S")
    Duration retryFirst();

    /** Longest wait between two tries. */
    @WithDefault("PT15S")
    Duration retryAtMost();

    /** Longest time in which a batch is stored; one that takes longer is halved. */
    @WithDefault("PT60S")
    Duration transactionTimeout();
}
