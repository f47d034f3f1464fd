package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while every lane takes pages, however long it may wait: one that has ended goes on at the next start only. */
@Liveness
@ApplicationScoped
public class LaneHealth implements HealthCheck {

    private final IngestProgress progress;

    LaneHealth(IngestProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        Map<Arrival, String> ended = progress.ended();
        var response = HealthCheckResponse.named("ingest-lanes").status(ended.isEmpty());
        ended.forEach((lane, reason) -> response.withData(lane.word(), reason));
        return response.build();
    }
}
