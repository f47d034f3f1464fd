package dev.lectern.measure;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Takes a measurement again and again, on a worker thread and never twice at a time. While it cannot be taken the figure is
 * unknown, not what it was; one line in the log tells when that begins and one when it is over, unless a server is away: that is
 * told by whoever looks after the server.
 */
public final class RegularMeasurement {

    private static final Logger LOG = Logger.getLogger(RegularMeasurement.class);

    /** What is measured. */
    public interface Measurement {
        /** Takes the figures anew. */
        void take() throws Exception;

        /** Forgets them: they cannot be taken now. */
        void forget();
    }

    private final Vertx vertx;
    private final String name;
    private final Duration every;
    private final Measurement measurement;
    private volatile boolean stopped;
    private boolean failing;

    /**
     * A measurement that has not begun.
     *
     * @param name what is measured, to begin a sentence of the log
     * @param every pause between two of them
     */
    public RegularMeasurement(Vertx vertx, String name, Duration every, Measurement measurement) {
        this.vertx = vertx;
        this.name = name;
        this.every = every;
        this.measurement = measurement;
    }

    /** Begins at once. */
    public void start() {
        if (!stopped) {
            vertx.executeBlocking(
                            () -> {
                                take();
                                return null;
                            },
                            false)
                    .onComplete(done -> vertx.setTimer(every.toMillis(), id -> start()));
        }
    }

    /** Takes no more. One that is under way may fail now without anybody being told. */
    public void stop() {
        stopped = true;
    }

    /** Takes it once. */
    synchronized void take() {
        try {
            measurement.take();
            if (failing) {
                LOG.infof("%s can be measured again.", name);
            }
            failing = false;
        } catch (Exception e) { // whatever it is: the next one may work
            measurement.forget();
            if (ServerAway.explains(e)) {
                LOG.debugf("%s cannot be measured: %s", name, e.getMessage());
                return; // the log has a line of the server
            }
            if (!failing && !stopped) {
                LOG.warnf("%s cannot be measured and is unknown until it can: %s", name, e.getMessage());
            }
            failing = true;
        }
    }
}
