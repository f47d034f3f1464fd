package dev.lectern.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Speeches of which a change cannot be told, as what is stored of it is broken. Their changes wait, because those of a speech keep their
 * order; those of all others go on. They are tried again, as somebody may mend the speech or take it down.
 */
final class HeldUp {

    private static final Logger LOG = Logger.getLogger(HeldUp.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<UUID, Instant> nextTries = new HashMap<>();
    private final Clock clock;

    HeldUp(Clock clock) {
        this.clock = clock;
    }

    /** Lets the changes of a speech wait. */
    void add(UnpositionedChange change, Throwable why) {
        if (nextTries.put(change.speechId(), clock.instant().plus(PAUSE)) == null) {
            LOG.errorf(
                    "The change \"%s\" of speech %s cannot be told, nor what follows it; all other speeches go on. It is tried again"
                            + " every minute: mend the row of its revision, or take the speech down. %s",
                    change.change(), change.speechId(), why.getMessage());
            LOG.debug("It cannot be rendered", why);
        }
    }

    /** A change of a speech can be told. */
    void remove(UnpositionedChange change) {
        if (nextTries.remove(change.speechId()) != null) {
            LOG.infof("What is stored of speech %s can be told again.", change.speechId());
        }
    }

    /** Those that are not tried yet; all are when the clock was set back. */
    List<UUID> waiting() {
        Instant now = clock.instant();
        return nextTries.entrySet().stream()
                .filter(next -> next.getValue().isAfter(now))
                .filter(next -> !next.getValue().isAfter(now.plus(PAUSE)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
