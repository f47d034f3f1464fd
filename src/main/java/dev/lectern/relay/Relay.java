package dev.lectern.relay;

import dev.lectern.speech.SpeechTopic;
import dev.lectern.trace.Tracing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives every change its position and publishes it, for as long as this process holds the lock. Whatever goes wrong ends
 * the session and with it the lead; a new session, here or elsewhere, goes on after the last committed position.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(8);

    private final RelayConfig config;
    private final RelayConnection connections;
    private final RelayProgress progress;
    private final ChangeRenderer renderer;
    private final Clock clock;
    private final String topic;
    private final String feed;
    private final Map<String, Object> kafka;
    private final Tracing tracing;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    Relay(
            RelayConfig config,
            RelayConnection connections,
            RelayProgress progress,
            SpeechTopic topic,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "lectern.public-url") Optional<String> publicUrl,
            Clock clock,
            Tracing tracing) {
        this.config = config;
        this.connections = connections;
        this.progress = progress;
        String base = publicUrl.map(Relay::withoutSlash).orElse("");
        this.renderer = new ChangeRenderer(base);
        this.clock = clock;
        this.topic = topic.topic();
        this.feed = base + "/api/stream";
        this.kafka = new HashMap<>(kafka);
        this.tracing = tracing;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            var thread = new Thread(this::run, "lectern-relay");
            thread.setDaemon(true);
            thread.start();
        } else {
            ended.countDown();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        if (!ended.await(END.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("The relay did not end in time; the next one takes over where it stopped.");
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private void run() {
        try {
            while (ending.getCount() > 0) {
                try (Connection connection = connections.open()) {
                    standBy(connection);
                } catch (SQLException | ExecutionException | RuntimeException | Error e) {
                    progress.failed(e); // also when memory is short: a relay that ended would be missed by nobody
                    ending.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress.standsBy(false); // that it ends does not mean that it works
            ended.countDown();
        }
    }

    private void standBy(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        while (ending.getCount() > 0) {
            if (Leadership.acquired(connection)) {
                lead(connection);
                return;
            }
            progress.standsBy(Leadership.holderWorks(connection));
            ending.await(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lead(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        try (var producer = new SpeechProducer(kafka, config.transactionalId())) {
            long published = Succession.begin(connection, kafka, topic).orElse(Publication.remembered(connection));
            try (var publication = new Publication(topic, feed, published, tracing)) {
                Leadership.tell(connection);
                progress.leads(published);
                goOn(connection, producer, new Positions(renderer, clock), publication);
            }
        }
    }

    private void goOn(Connection connection, SpeechProducer producer, Positions positions, Publication publication)
            throws SQLException, ExecutionException, InterruptedException {
        while (ending.getCount() > 0) {
            int given = positions.give(connection, config.batch(), publication.ahead(producer));
            int published = publication.publish(connection, producer, config.batch());
            progress.reached(publication.published());
            if (given == 0 && published == 0) {
                Leadership.await(connection, config.poll());
            }
        }
    }
}
