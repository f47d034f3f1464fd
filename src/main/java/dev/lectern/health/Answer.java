package dev.lectern.health;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What readiness says of a server. */
final class Answer {

    /** Pause between two questions to a server: an operator who looks twice must not see an old answer. */
    static final Duration EVERY = Duration.ofSeconds(2);

    private Answer() {}

    static HealthCheckResponse of(String server, Optional<String> trouble) {
        var response = HealthCheckResponse.named(server).status(trouble.isEmpty());
        trouble.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
