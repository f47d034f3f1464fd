package dev.lectern.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while PostgreSQL answers on a connection like everybody's. */
@Readiness
@ApplicationScoped
public class PostgresHealth implements HealthCheck {

    private static final int PATIENCE_MILLIS = 4_000;

    private final DataSource database;
    private final Watchman watchman;

    PostgresHealth(DataSource database) {
        this.database = database;
        this.watchman = new Watchman("PostgreSQL", Answer.EVERY, Duration.ofMillis(PATIENCE_MILLIS), this::ask);
    }

    /** Before whatever waits for the server at the start, so that the log tells what it waits for. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        watchman.start();
    }

    void stop(@Observes ShutdownEvent event) {
        watchman.close();
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("PostgreSQL", watchman.trouble());
    }

    private void ask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }
}
