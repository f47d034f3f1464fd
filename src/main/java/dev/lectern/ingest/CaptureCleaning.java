package dev.lectern.ingest;

import dev.lectern.measure.BackgroundPass;
import dev.lectern.store.CaptureExpiry;
import dev.lectern.store.CaptureKeeping;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Erases the bytes of old pages now and then, a few at a time. */
@Singleton
class CaptureCleaning {

    private static final Logger LOG = Logger.getLogger(CaptureCleaning.class);
    private static final BackgroundPass.Telling TELLING = new BackgroundPass.Telling(
            "Old pages cannot be erased just now, which is tried again", "Old pages can be erased again.");
    private static final int BATCH = 200;
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final CaptureExpiry expiry;
    private final @Nullable Duration keep;
    private final boolean enabled;
    private final Clock clock;
    private final BackgroundPass pass;

    CaptureCleaning(CaptureExpiry expiry, CaptureKeeping keeping, IngestConfig ingest, Clock clock) {
        this.expiry = expiry;
        this.keep = keeping.keep().most();
        this.enabled = ingest.enabled();
        this.clock = clock;
        this.pass = new BackgroundPass("lectern-captures", TELLING, EVERY, () -> {
            clean();
            return EVERY;
        });
    }

    void start(@Observes StartupEvent event) {
        if (enabled && keep != null) {
            pass.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        pass.stop();
    }

    /**
     * Erases all that is due.
     *
     * @return how many
     */
    int clean() {
        int erased = 0;
        int batch = BATCH;
        while (keep != null && batch == BATCH && !pass.ends()) {
            batch = expiry.erase(clock.instant().minus(keep), BATCH);
            erased += batch;
        }
        if (erased > 0) {
            LOG.infof("The bytes of %,d pages that were stored more than %s ago were erased.", erased, keep);
        }
        return erased;
    }
}
