package dev.lectern.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
        Optional<String> trouble = config.enabled() ? progress.trouble() : Optional.empty();
        var response = HealthCheckResponse.named("relay")
                .status(trouble.isEmpty())
                .withData("leads", progress.leads())
                .withData("position", progress.position());
        trouble.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
