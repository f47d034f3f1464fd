package dev.lectern.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What Lectern does about the topics it needs. */
@ConfigMapping(prefix = "lectern.kafka")
public interface TopicsConfig {

    /** Whether it creates those that are missing. */
    @WithDefault("true")
    boolean createTopics();

    /** Replication factor of what it creates; default: that of the cluster. */
    Optional<Short> replicationFactor();

    /** How long a start waits for Kafka. */
    @WithDefault("PT2M")
    Duration patience();
}
