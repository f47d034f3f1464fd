package dev.lectern.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Goes through all speeches for {@link IndexFilling}, again and again and patiently, in every process that ingests: while an older
 * version runs beside this one, it may store more.
 */
@Singleton
class IndexFillingRun {

    private static final Logger LOG = Logger.getLogger(IndexFillingRun.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration AFTER_ALL = Duration.ofSeconds(20);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final IndexFilling filling;
    private final boolean enabled;
    private final ScheduledExecutorService thread;
    private UUID after = IndexFilling.BEGINNING;
    private boolean failing;

    IndexFillingRun(
            DataSource database,
            @ConfigProperty(name = "lectern.ingest.enabled", defaultValue = "true") boolean enabled) {
        this.filling = new IndexFilling(database);
        this.enabled = enabled;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            var one = new Thread(task, "lectern-search-filling");
            one.setDaemon(true);
            return one;
        });
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            schedule(PAUSE);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void schedule(Duration pause) {
        if (!thread.isShutdown()) {
            thread.schedule(this::next, pause.toMillis(), TimeUnit.MILLISECONDS).isDone();
        }
    }

    private void next() {
        Duration pause = AFTER_A_FAULT;
        try {
            after = filling.next(after);
            pause = after.equals(IndexFilling.BEGINNING) ? AFTER_ALL : PAUSE;
            if (failing) {
                LOG.info("Speeches of older versions are made searchable again.");
            }
            failing = false;
        } catch (RuntimeException e) { // whatever it is: the next time it may work
            if (!failing && !thread.isShutdown()) {
                LOG.warnf("Speeches of older versions cannot be made searchable just now: %s", e.getMessage());
            }
            failing = true;
        } finally {
            schedule(pause);
        }
    }
}
