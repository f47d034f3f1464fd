package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which lanes stand still and why, for health and the log: one line when one begins to wait, one when it goes on, one when it ends. */
@ApplicationScoped
public class IngestProgress {

    private static final Logger LOG = Logger.getLogger(IngestProgress.class);

    private final Map<Arrival, String> waiting = new ConcurrentHashMap<>();
    private final Map<Arrival, String> ended = new ConcurrentHashMap<>();

    /** A lane could not store what it has at hand, and tries again. */
    void waits(Arrival lane, String where, Throwable reason) {
        if (waiting.put(lane, reason.toString()) == null) {
            LOG.warnf("Ingest waits at %s until it can be stored: %s", where, reason);
        }
    }

    /** A lane has stored what it had at hand. */
    void goesOn(Arrival lane, String where) {
        if (waiting.remove(lane) != null) {
            LOG.infof("Ingest goes on with %s.", where);
        }
    }

    /** A lane takes nothing any more: the machine, and no page, is at fault. */
    void ends(Arrival lane, Throwable fault) {
        if (ended.putIfAbsent(lane, fault.toString()) == null) {
            LOG.errorf(fault, "The lane %s takes no more pages until the next start.", lane.word());
        }
    }

    /** Lanes that have ended, with their reasons. */
    Map<Arrival, String> ended() {
        return Map.copyOf(ended);
    }

    /** Lanes that stand still, with their reasons. */
    Map<Arrival, String> waiting() {
        return Map.copyOf(waiting);
    }
}
