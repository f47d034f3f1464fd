package dev.lectern.relay;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How far the relay is, for metrics, health and the log: one line when something goes wrong, one when it is over. */
@ApplicationScoped
public class RelayProgress {

    private static final Logger LOG = Logger.getLogger(RelayProgress.class);

    private final AtomicLong position = new AtomicLong();
    private final AtomicBoolean leading = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    RelayProgress(MeterRegistry metrics) {
        metrics.gauge("lectern.relay.position", position);
        metrics.gauge("lectern.relay.leading", leading, flag -> flag.get() ? 1 : 0);
        metrics.gauge("lectern.relay.failing", failing, flag -> flag.get() ? 1 : 0);
    }

    /** Whether the relay of this process works, or stands by for another one. */
    boolean healthy() {
        return !failing.get();
    }

    boolean leads() {
        return leading.get();
    }

    long position() {
        return position.get();
    }

    void leads(long from) {
        leading.set(true);
        position.set(from);
        recovered();
    }

    void reached(long published) {
        position.set(published);
    }

    void standsBy() {
        leading.set(false);
        recovered();
    }

    void failed(Exception e) {
        leading.set(false);
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("The relay waits and tries again until it works: %s", e);
        }
        LOG.debug("The relay failed", e);
    }

    private void recovered() {
        if (failing.compareAndSet(true, false)) {
            LOG.info("The relay works again.");
        }
    }
}
