package dev.lectern.watch;

import dev.lectern.frontier.HostTurns;
import dev.lectern.source.Source;
import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches as a host may expect of a good guest: robots.txt obeyed, one request at a time, a pause after each. */
final class PoliteFetcher {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpFetcher fetcher;
    private final Robots robots;
    private final HostTurns turns;
    private final Duration lease;
    private final Clock clock;

    /**
     * A fetcher.
     *
     * @param lease longer than any single request takes
     */
    PoliteFetcher(HttpFetcher fetcher, Robots robots, HostTurns turns, Duration lease, Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.turns = turns;
        this.lease = lease;
        this.clock = clock;
    }

    /** Fetches a page of a source. */
    FetchOutcome fetch(Source source, HttpUrl url, Validators validators) throws InterruptedException {
        return fetch(url, source.delay(), source.allowPrivate(), validators);
    }

    /** Fetches a page of whatever host, with that pause behind each request unless robots.txt asks for a longer one. */
    FetchOutcome fetch(HttpUrl url, Duration delay, boolean allowPrivate, Validators validators)
            throws InterruptedException {
        return fetch(FetchRequest.page(url, validators, allowPrivate), delay);
    }

    /** Asks for whatever is wanted of a host. */
    FetchOutcome fetch(FetchRequest request, Duration delay) throws InterruptedException {
        boolean allowPrivate = request.allowPrivate();
        Gate turn = new HostGate(turns, target -> robots.delay(target, delay), lease, PATIENCE, clock);
        return fetcher.fetch(request, new Gate() {
            @Override
            public @Nullable FetchOutcome enter(HttpUrl target) throws InterruptedException {
                FetchOutcome forbidden = robots.check(target, allowPrivate, turn);
                return forbidden == null ? turn.enter(target) : forbidden;
            }

            @Override
            public void leave(HttpUrl target) {
                turn.leave(target);
            }
        });
    }
}
