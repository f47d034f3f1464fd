package dev.lectern.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How stored speeches are compared with each other. */
@ConfigMapping(prefix = "lectern.link")
public interface LinkConfig {

    /** Whether this process compares; set from {@code lectern.roles}. */
    @WithDefault("true")
    boolean enabled();

    /** Pause while there is nothing to compare, and after a fault. */
    @WithDefault("PT1S")
    Duration poll();
}
