package dev.lectern.editor;

import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PageTooLarge;
import dev.lectern.store.RejectQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what the editor wants to be tried again, a few at a time and in the background, in whichever process that serves comes first.
 */
@Singleton
class ReplayRounds {

    private static final Logger LOG = Logger.getLogger(ReplayRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** Their bytes are in memory together. */
    private static final int AT_ONCE = 8;

    private final RejectQueue queue;
    private final RejectReplay replay;
    private final Clock clock;
    private final Vertx vertx;
    private final boolean enabled;
    private volatile boolean stopped;
    private boolean failing;

    ReplayRounds(
            RejectQueue queue,
            RejectReplay replay,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "lectern.serve.enabled", defaultValue = "true") boolean enabled) {
        this.queue = queue;
        this.replay = replay;
        this.clock = clock;
        this.vertx = vertx;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            next();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void next() {
        if (!stopped) {
            vertx.setTimer(
                    EVERY.toMillis(),
                    id -> vertx.executeBlocking(
                                    () -> {
                                        round();
                                        return null;
                                    },
                                    false)
                            .onComplete(done -> next()));
        }
    }

    /** Sends until nothing waits. What could not be sent, as Kafka is away, is sent by a later round. */
    synchronized void round() {
        try {
            int sent = 0;
            for (List<RejectQueue.Queued> some = claim(); !some.isEmpty() && !stopped; some = claim()) {
                sent += send(some);
            }
            if (sent > 0) {
                LOG.infof("%d rejected pages were sent down the line again.", sent);
            }
            failing = false;
        } catch (PageNotPublished | RuntimeException e) { // whatever it is: the next round may work
            if (!failing && !stopped) {
                LOG.warnf("Rejected pages wait to be sent again: %s", e.getMessage());
            }
            failing = true;
        }
    }

    private List<RejectQueue.Queued> claim() {
        return queue.claim(AT_ONCE, clock.instant());
    }

    /** Those that are not sent, as Kafka or PostgreSQL is away, need not wait for the end of their lease. */
    private int send(List<RejectQueue.Queued> some) throws PageNotPublished {
        int sent = 0;
        try {
            for (RejectQueue.Queued queued : some) {
                send(queued);
                sent++;
            }
            return sent;
        } finally {
            if (sent < some.size()) {
                queue.giveBack(
                        some.subList(sent, some.size()).stream()
                                .map(RejectQueue.Queued::id)
                                .toList(),
                        clock.instant());
            }
        }
    }

    private void send(RejectQueue.Queued queued) throws PageNotPublished {
        try {
            Instant now = clock.instant();
            replay.send(queued);
            queue.sent(queued.id(), now);
        } catch (PageTooLarge e) {
            LOG.warnf("The reject %d cannot be sent again: %s", queued.id(), e.getMessage());
            queue.drop(queued.id());
        }
    }
}
