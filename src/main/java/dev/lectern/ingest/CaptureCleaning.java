package dev.lectern.ingest;

import dev.lectern.store.CaptureExpiry;
import dev.lectern.store.CaptureKeeping;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Erases the bytes of old pages now and then, a few at a time, on a thread of its own. Nothing ends it but the end of the process. */
@Singleton
class CaptureCleaning {

    private static final Logger LOG = Logger.getLogger(CaptureCleaning.class);
    private static final int BATCH = 200;
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final CaptureExpiry expiry;
    private final @Nullable Duration keep;
    private final boolean enabled;
    private final Clock clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private boolean failing;

    CaptureCleaning(CaptureExpiry expiry, CaptureKeeping keeping, IngestConfig ingest, Clock clock) {
        this.expiry = expiry;
        this.keep = keeping.keep().most();
        this.enabled = ingest.enabled();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (enabled && keep != null) {
            var thread = new Thread(this::run, "lectern-captures");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        ending.countDown();
    }

    private void run() {
        try {
            do {
                clean();
            } while (!ending.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Erases all that is due.
     *
     * @return how many
     */
    int clean() {
        int erased = 0;
        try {
            int batch = BATCH;
            while (keep != null && batch == BATCH && ending.getCount() > 0) {
                batch = expiry.erase(clock.instant().minus(keep), BATCH);
                erased += batch;
            }
            if (erased > 0) {
                LOG.infof("The bytes of %,d pages that were stored more than %s ago were erased.", erased, keep);
            }
            if (failing) {
                LOG.info("Old pages can be erased again.");
            }
            failing = false;
        } catch (RuntimeException e) { // whatever it is: the next time may work
            if (!failing) {
                LOG.warnf("Old pages cannot be erased just now, which is tried again: %s", e.getMessage());
            }
            failing = true;
        }
        return erased;
    }
}
