package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while pages are stored: PostgreSQL may answer and still store nothing, for instance on a full disk. */
@Readiness
@ApplicationScoped
public class IngestHealth implements HealthCheck {

    private final IngestProgress progress;

    IngestHealth(IngestProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        Map<Arrival, String> waiting = progress.waiting();
        var response = HealthCheckResponse.named("ingest").status(waiting.isEmpty());
        waiting.forEach((lane, reason) -> response.withData(lane.word(), reason));
        return response.build();
    }
}
