package dev.lectern.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Ready while Kafka answers. Asks for nothing that a user would need a right for. */
@Readiness
@ApplicationScoped
public class KafkaHealth implements HealthCheck {

    private static final int PATIENCE_MILLIS = 4_000;

    private final Map<String, Object> settings;
    private final Watchman watchman;
    private volatile @Nullable Admin admin;

    KafkaHealth(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lectern-health");
        this.watchman = new Watchman("Kafka", Answer.EVERY, Duration.ofMillis(2 * PATIENCE_MILLIS), this::ask);
    }

    /** Before whatever waits for the server at the start, so that the log tells what it waits for. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        admin = Admin.create(settings);
        watchman.start();
    }

    void stop(@Observes ShutdownEvent event) {
        watchman.close();
        Admin open = admin;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("Kafka", watchman.trouble());
    }

    private void ask() throws ExecutionException, InterruptedException {
        Admin open = admin;
        if (open != null) {
            open.describeCluster().nodes().get();
        }
    }
}
