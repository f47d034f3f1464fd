package dev.lectern.relay;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How far the relay is, for metrics, health and the log: one line when something goes wrong, one when it is over. */
@ApplicationScoped
public class RelayProgress {

    private static final Logger LOG = Logger.getLogger(RelayProgress.class);

    private final AtomicLong position = new AtomicLong();
    private final AtomicBoolean leading = new AtomicBoolean();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    RelayProgress(MeterRegistry metrics) {
        metrics.gauge("lectern.relay.position", position);
        metrics.gauge("lectern.relay.leading", leading, flag -> flag.get() ? 1 : 0);
        metrics.gauge("lectern.relay.failing", trouble, reason -> reason.get() == null ? 0 : 1);
    }

    /** Why the relay of this process neither works nor stands by for another one; empty when all is well. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
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

    /**
     * Another process leads, or this one ends.
     *
     * @param works whether the other one is known to work: else what went wrong here may go wrong there just now
     */
    void standsBy(boolean works) {
        leading.set(false);
        if (works) {
            recovered();
        }
    }

    void failed(Throwable e) {
        leading.set(false);
        if (trouble.getAndSet(e.toString()) == null) {
            LOG.warnf("The relay waits and tries again until it works: %s", e);
        }
        LOG.debug("The relay failed", e);
    }

    private void recovered() {
        if (trouble.getAndSet(null) != null) {
            LOG.info("The relay works again.");
        }
    }
}
