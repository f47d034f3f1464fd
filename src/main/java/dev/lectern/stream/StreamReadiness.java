package dev.lectern.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the ring follows the topic; until then new clients had better go to another process. */
@Readiness
@ApplicationScoped
class StreamReadiness implements HealthCheck {

    private final SpeechTopicReader reader;
    private final Ring ring;

    StreamReadiness(SpeechTopicReader reader, Ring ring) {
        this.reader = reader;
        this.ring = ring;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("stream").withData("enabled", reader.enabled());
        if (!reader.enabled()) {
            return response.up().build();
        }
        Optional<String> trouble = reader.trouble();
        trouble.ifPresent(reason -> response.withData("reason", reason));
        return response.withData("position", ring.last())
                .status(trouble.isEmpty())
                .build();
    }
}
