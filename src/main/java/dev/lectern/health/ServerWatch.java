package dev.lectern.health;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a server: whether it answered when it was last asked, and if not, why. One line in the log tells that it
 * stopped answering, and one that it answers again. Whoever asks is never kept waiting, not even by a server that neither
 * answers nor closes its connections: after a while that silence is the answer.
 */
final class ServerWatch {

    private static final Logger LOG = Logger.getLogger(ServerWatch.class);

    private final String server;
    private final long patienceNanos;
    private final LongSupplier nanoTime;

    private long askedAt;
    private boolean asking;
    private @Nullable String trouble;
    private long troubleSince;

    /**
     * A server that is taken to answer until it is asked.
     *
     * @param server its name, to begin a sentence
     * @param patience how long it may take to answer
     */
    ServerWatch(String server, Duration patience, LongSupplier nanoTime) {
        this.server = server;
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    /** It is asked now. */
    synchronized void asks() {
        asking = true;
        askedAt = nanoTime.getAsLong();
    }

    /** It has answered. */
    synchronized void answers() {
        asking = false;
        if (trouble != null) {
            LOG.infof("%s answers again, after %d s.", server, seconds(nanoTime.getAsLong() - troubleSince));
            trouble = null;
        }
    }

    /** It could not be asked. */
    synchronized void fails(Throwable reason) {
        asking = false;
        isAway(sentence(reason));
    }

    /** To be called now and then, so that silence is noticed. */
    synchronized void look() {
        long silence = nanoTime.getAsLong() - askedAt;
        if (asking && silence > patienceNanos && trouble == null) {
            isAway("it has not said a word for " + seconds(silence) + " s");
        }
    }

    /** Why it cannot be used; empty while it answers. */
    synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void isAway(String reason) {
        if (trouble == null) {
            troubleSince = nanoTime.getAsLong();
            LOG.warnf("%s does not answer: %s. What needs it waits, and goes on by itself.", server, reason);
        }
        trouble = reason;
    }

    /** The first line of the deepest message that says something, without its full stop. */
    private static String sentence(Throwable reason) {
        String found = reason.getClass().getSimpleName();
        int depth = 0;
        for (Throwable cause = reason; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                found = message.lines().findFirst().orElse(message).strip();
            }
        }
        return found.endsWith(".") ? found.substring(0, found.length() - 1) : found;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
