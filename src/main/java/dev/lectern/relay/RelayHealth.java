package dev.lectern.relay;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the relay leads, or stands by for one that does. */
@Readiness
@ApplicationScoped
public class RelayHealth implements HealthCheck {

    private final RelayConfig config;
    private final RelayProgress progress;

    RelayHealth(RelayConfig config, RelayProgress progress) {
        this.config = config;
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("relay")
                .status(!config.enabled() || progress.healthy())
                .withData("leads", progress.leads())
                .withData("position", progress.position())
                .build();
    }
}
