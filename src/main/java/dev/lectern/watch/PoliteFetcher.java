package dev.lectern.watch;

import dev.lectern.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches as a host may expect of a good guest: robots.txt obeyed, one request at a time, a pause after each. */
final class PoliteFetcher {

    /** A host that is overloaded and does not say for how long is left alone for so many pauses. */
    private static final int PAUSES = 10;

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Redirects from host to host, each in its turn, must not outlast the lease on the page. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(60);

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
        var guest = new Guest(request.allowPrivate(), delay);
        FetchOutcome outcome = fetcher.fetch(request, guest);
        if (outcome instanceof FetchOutcome.Failed failed && guest.asked != null) {
            slowDown(guest.asked, failed, delay);
        }
        return outcome;
    }

    /** Who is told to wait waits with all that is wanted of the host, not only with this page (RFC 6585, section 4). */
    private void slowDown(HttpUrl asked, FetchOutcome.Failed failed, Duration delay) {
        Integer status = failed.status();
        if (status == null || (status != 429 && status != 503)) {
            return;
        }
        Duration wait = failed.retryAfter() == null ? pause(asked, delay).multipliedBy(PAUSES) : failed.retryAfter();
        if (!wait.isZero()) {
            Duration longest = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            turns.hosts().hold(HostGate.name(asked), turns.clock().instant().plus(longest));
        }
    }

    /** Enters each host of a request and its redirects as its robots.txt allows, in its turn. */
    private final class Guest implements Gate {
        private final boolean allowPrivate;
        private final Gate turn;
        private final Instant lastEntry = turns.clock().instant().plus(LONGEST_WAY);
        private @Nullable HttpUrl asked;

        Guest(boolean allowPrivate, Duration delay) {
            this.allowPrivate = allowPrivate;
            this.turn = new HostGate(turns, target -> pause(target, delay));
        }

        @Override
        public @Nullable FetchOutcome enter(HttpUrl target) throws InterruptedException {
            asked = null;
            if (turns.clock().instant().isAfter(lastEntry)) {
                return new FetchOutcome.Failed(
                        "The way to " + target + " took longer than " + LONGEST_WAY.toSeconds() + " s.", null, null);
            }
            FetchOutcome forbidden = robots.check(target, allowPrivate, turn);
            FetchOutcome closed = forbidden == null ? turn.enter(target) : forbidden;
            asked = closed == null ? target : null;
            return closed;
        }

        @Override
        public void leave(HttpUrl target) {
            turn.leave(target);
        }
    }

    private Duration pause(HttpUrl target, Duration delay) {
        return robots.delay(target, watched.get().rules().pause(delay, HostGate.name(target)));
    }
}
