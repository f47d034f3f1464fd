package dev.lectern.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.jboss.logging.Logger;

/**
 * What waits for the relay. Every process that may lead looks for itself, on a connection that is not the relay's: so the
 * standing still of a relay is seen even when the relay cannot tell it, and by those that only stand by.
 */
@Singleton
class RelayBacklog {

    private static final Logger LOG = Logger.getLogger(RelayBacklog.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from now() - min(stored_at)), 0)
            from feed_entry where position is null
            """;

    private final DataSource database;
    private final Vertx vertx;
    private final boolean enabled;
    private volatile Waiting waiting = Waiting.UNKNOWN;

    /** How many changes have no position yet, and for how long the oldest has had none. */
    private record Waiting(double changes, double oldestSeconds) {

        static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);
    }

    RelayBacklog(MeterRegistry metrics, DataSource database, Vertx vertx, RelayConfig config) {
        this.database = database;
        this.vertx = vertx;
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
            measure();
        }
    }

    private void measure() {
        vertx.executeBlocking(
                        () -> {
                            update();
                            return null;
                        },
                        false)
                .onFailure(e -> {
                    waiting = Waiting.UNKNOWN;
                    LOG.debug("What waits for the relay could not be counted", e);
                })
                .onComplete(done -> vertx.setTimer(EVERY.toMillis(), id -> measure()));
    }

    void update() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            row.next();
            waiting = new Waiting(row.getLong(1), row.getDouble(2));
        }
    }
}
