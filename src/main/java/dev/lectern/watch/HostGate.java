package dev.lectern.watch;

import dev.lectern.frontier.HostTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Waits for the turn of a host and keeps the pause after each request. */
final class HostGate implements Gate {

    private static final Duration LEAST_WAIT = Duration.ofMillis(20);
    /** A lease is longer than any request by more than this. */
    private static final Duration LONGEST_UNUSED = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Turns turns;
    private final Function<HttpUrl, Duration> pause;
    private final Map<String, Instant> held = new ConcurrentHashMap<>();

    /**
     * What gates share.
     *
     * @param hosts turns of all processes
     * @param claimed turns that this process has already
     * @param lease longer than any request takes
     * @param patience how long to wait for a turn
     */
    record Turns(HostTurns hosts, HeldTurns claimed, Duration lease, Duration patience, Clock clock, Waiting waiting) {}

    /**
     * A gate.
     *
     * @param pause between two requests to the host of that address; zero when it is asked without turns
     */
    HostGate(Turns turns, Function<HttpUrl, Duration> pause) {
        this.turns = turns;
        this.pause = pause;
    }

    @Override
    public @Nullable FetchOutcome enter(HttpUrl url) throws InterruptedException {
        String host = name(url);
        Instant claimed = turns.claimed.take(host);
        if (claimed != null && lastsForARequest(claimed)) {
            held.put(host, claimed);
            return null;
        }
        if (claimed != null) {
            turns.hosts.end(host, claimed, turns.clock.instant());
        }
        Duration between = pause.apply(url);
        if (between.isZero()) {
            return null;
        }
        Duration waited = Duration.ZERO; // by what was waited and not by the clock, which may jump
        while (waited.compareTo(turns.patience) < 0) {
            Instant now = turns.clock.instant();
            Instant leaseUntil = now.plus(turns.lease);
            if (turns.hosts.take(host, now, leaseUntil, between)) {
                held.put(host, leaseUntil);
                return null;
            }
            Duration wait = within(Duration.between(now, turns.hosts.freeAt(host, now)));
            turns.waiting.pass(wait);
            waited = waited.plus(wait);
        }
        return new FetchOutcome.Failed(
                "The turn of " + url.host() + " did not come within " + turns.patience.toSeconds() + " s.", null, null);
    }

    /** A request that begins late in a turn might go on when it is another's already. */
    private boolean lastsForARequest(Instant leaseUntil) {
        return turns.clock.instant().plus(turns.lease).minus(LONGEST_UNUSED).isBefore(leaseUntil);
    }

    @Override
    public void leave(HttpUrl url) {
        Instant leaseUntil = held.remove(name(url));
        if (leaseUntil != null) {
            turns.hosts.end(name(url), leaseUntil, turns.clock.instant().plus(pause.apply(url)));
        }
    }

    private static Duration within(Duration wait) {
        if (wait.compareTo(LEAST_WAIT) < 0) {
            return LEAST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** What counts as one host: also its port, as two servers on one machine do not disturb each other. */
    static String name(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return usual ? url.host() : url.host() + ":" + url.port();
    }
}
