package dev.lectern.speaker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Notes new names every second, in every process that ingests. */
@Singleton
class SpeakerNamingRun {

    private static final Logger LOG = Logger.getLogger(SpeakerNamingRun.class);
    private static final long EVERY_MS = 1_000;

    private final SpeakerNaming naming;
    private final boolean enabled;
    private final ScheduledExecutorService thread;
    private boolean failing;

    SpeakerNamingRun(
            DataSource database,
            @ConfigProperty(name = "lectern.ingest.enabled", defaultValue = "true") boolean enabled) {
        this.naming = new SpeakerNaming(database);
        this.enabled = enabled;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            var one = new Thread(task, "lectern-speakers");
            one.setDaemon(true);
            return one;
        });
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            var unused = thread.scheduleWithFixedDelay(this::note, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void note() {
        try {
            while (naming.next() && !thread.isShutdown()) {
                // until all are known
            }
            if (failing) {
                LOG.info("Names of speakers are noted again.");
            }
            failing = false;
        } catch (RuntimeException e) { // whatever it is: the next time it may work
            if (!failing && !thread.isShutdown()) {
                LOG.warnf("Names of speakers cannot be noted just now: %s", e.getMessage());
            }
            failing = true;
        }
    }
}
