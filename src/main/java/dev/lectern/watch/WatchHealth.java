package dev.lectern.watch;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while no worker is lost; only a new start brings one back. */
@Liveness
@ApplicationScoped
class WatchHealth implements HealthCheck {

    private final WatchConfig config;
    private final Watcher watcher;

    WatchHealth(WatchConfig config, Watcher watcher) {
        this.config = config;
        this.watcher = watcher;
    }

    @Override
    public HealthCheckResponse call() {
        int lost = watcher.lostWorkers();
        return HealthCheckResponse.named("watch")
                .status(lost == 0)
                .withData("enabled", config.enabled())
                .withData("lostWorkers", lost)
                .build();
    }
}
