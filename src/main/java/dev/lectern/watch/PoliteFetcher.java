package dev.lectern.watch;

import dev.lectern.source.Source;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches as a host may expect of a good guest: robots.txt obeyed, one request at a time, a pause after each. */
final class PoliteFetcher {

    private final HttpFetcher fetcher;
    private final Robots robots;
    private final HostGate.Turns turns;
    private final Supplier<WatchList> watched;

    /**
     * A fetcher.
     *
     * @param watched all sources: of two that share a host the one that wants the longer pause decides
     */
    PoliteFetcher(HttpFetcher fetcher, Robots robots, HostGate.Turns turns, Supplier<WatchList> watched) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.turns = turns;
        this.watched = watched;
    }

    /** Fetches a page of a source. */
    FetchOutcome fetch(Source source, HttpUrl url, Validators validators) throws InterruptedException {
        return fetch(source, url, validators, FetchRequest.Kind.PAGE);
    }

    /** Fetches whatever a source has. */
    FetchOutcome fetch(Source source, HttpUrl url, Validators validators, FetchRequest.Kind kind)
            throws InterruptedException {
        return fetch(new FetchRequest(url, validators, source.allowPrivate(), kind), source.delay());
    }

    /** Fetches a page of whatever host, with that pause behind each request unless the host wants a longer one. */
    FetchOutcome fetch(HttpUrl url, Duration delay, boolean allowPrivate, Validators validators)
            throws InterruptedException {
        return fetch(FetchRequest.page(url, validators, allowPrivate), delay);
    }

    /** Asks for whatever is wanted of a host. */
    FetchOutcome fetch(FetchRequest request, Duration delay) throws InterruptedException {
        boolean allowPrivate = request.allowPrivate();
        Gate turn = new HostGate(turns, target -> pause(target, delay));
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

    private Duration pause(HttpUrl target, Duration delay) {
        Duration ofHost = watched.get().rules().hostPauses().getOrDefault(HostGate.name(target), Duration.ZERO);
        return robots.delay(target, delay.compareTo(ofHost) >= 0 ? delay : ofHost);
    }
}
