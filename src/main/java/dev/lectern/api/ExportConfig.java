package dev.lectern.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is given out at once. */
@ConfigMapping(prefix = "lectern.export")
interface ExportConfig {

    /** Exports of speeches that run at a time, each with a thread and a connection to PostgreSQL; as many of captures. */
    @WithDefault("2")
    int atATime();

    /** How long a reader may take nothing before it is sent away. */
    @WithDefault("PT1M")
    Duration stalled();

    /** How long a reader may take in all: each holds a transaction open. */
    @WithDefault("PT30M")
    Duration longest();
}
