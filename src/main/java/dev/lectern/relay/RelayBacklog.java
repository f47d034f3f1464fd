package dev.lectern.relay;

import dev.lectern.measure.RegularMeasurement;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * What waits for the relay. Every process that may lead looks for itself, on a connection that is not the relay's: so the
 * standing still of a relay is seen even when the relay cannot tell it, and by those that only stand by.
 */
@Singleton
class RelayBacklog implements RegularMeasurement.Measurement {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from now() - min(stored_at)), 0)
            from feed_entry where position is null
            """;

    private final DataSource database;
    private final RegularMeasurement regular;
    private final boolean enabled;
    private volatile Waiting waiting = Waiting.UNKNOWN;

    /** How many changes have no position yet, and for how long the oldest has had none. */
    private record Waiting(double changes, double oldestSeconds) {

        static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);
    }

    RelayBacklog(MeterRegistry metrics, DataSource database, Vertx vertx, RelayConfig config) {
        this.database = database;
        this.regular = new RegularMeasurement(vertx, "What waits for the relay", EVERY, this);
        this.enabled = config.enabled();
        Gauge.builder("lectern.relay.waiting", this, backlog -> backlog.waiting.changes())
                .description("Stored changes without a position")
                .register(metrics);
        Gauge.builder("lectern.relay.waiting.oldest", this, backlog -> backlog.waiting.oldestSeconds())
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            regular.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        regular.stop();
    }

    @Override
    public void forget() {
        waiting = Waiting.UNKNOWN;
    }

    @Override
    public void take() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            row.next();
            waiting = new Waiting(row.getLong(1), row.getDouble(2));
        }
    }
}
