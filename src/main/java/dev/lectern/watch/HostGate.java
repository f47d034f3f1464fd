package dev.lectern.watch;

import dev.lectern.frontier.HostTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Waits for the turn of a host and keeps the pause after each request. */
final class HostGate implements Gate {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final HostTurns turns;
    private final Function<HttpUrl, Duration> delay;
    private final Duration lease;
    private final Duration patience;
    private final Clock clock;
    private final Map<String, Instant> held = new ConcurrentHashMap<>();

    /**
     * A gate.
     *
     * @param delay pause after a request
     * @param lease longer than any request takes
     * @param patience how long to wait for the turn
     */
    HostGate(HostTurns turns, Function<HttpUrl, Duration> delay, Duration lease, Duration patience, Clock clock) {
        this.turns = turns;
        this.delay = delay;
        this.lease = lease;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public @Nullable FetchOutcome enter(HttpUrl url) throws InterruptedException {
        Instant giveUp = clock.instant().plus(patience);
        for (Instant now = clock.instant(); now.isBefore(giveUp); now = clock.instant()) {
            Instant leaseUntil = now.plus(lease);
            if (turns.take(name(url), now, leaseUntil)) {
                held.put(name(url), leaseUntil);
                return null;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        return new FetchOutcome.Failed(
                "The turn of " + url.host() + " did not come within " + patience.toSeconds() + " s.", null, null);
    }

    @Override
    public void leave(HttpUrl url) {
        Instant leaseUntil = held.remove(name(url));
        if (leaseUntil != null) {
            turns.end(name(url), leaseUntil, clock.instant().plus(delay.apply(url)));
        }
    }

    /** What counts as one host: also its port, as two servers on one machine do not disturb each other. */
    static String name(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return usual ? url.host() : url.host() + ":" + url.port();
    }
}
