package dev.lectern.watch;

import dev.lectern.frontier.Claims;
import dev.lectern.frontier.Due;
import dev.lectern.frontier.HostRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Gives each worker something that is due. Whoever finds nothing at hand takes for all that wait just now, in one go: nothing is
 * taken that nobody looks at at once, and many workers cost the database no more than one.
 */
final class DueQueue {

    /** Nothing due may mean that another process is just writing to the host: so soon it is asked for again at first. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(3);

    /** And so late when nothing is due for a while. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final Claims claims;
    private final HeldTurns turns;
    private final Duration lease;
    private final Duration turn;
    private final Clock clock;
    private final Deque<Due> taken = new ArrayDeque<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private Duration pause = FIRST_PAUSE;
    private Instant lookAgain = Instant.EPOCH;

    /**
     * A queue for the workers of a process.
     *
     * @param lease how long others leave what was taken alone
     * @param turn how long others leave its host alone
     */
    DueQueue(Claims claims, HeldTurns turns, Duration lease, Duration turn, Clock clock) {
        this.claims = claims;
        this.turns = turns;
        this.lease = lease;
        this.turn = turn;
        this.clock = clock;
    }

    /** Something that is due; null when nothing is. */
    @Nullable
    Due next(HostRules rules) {
        waiting.incrementAndGet();
        try {
            return poll(rules);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private synchronized @Nullable Due poll(HostRules rules) {
        Instant now = clock.instant();
        // A clock that was set back must not keep us waiting.
        boolean calm = now.isBefore(lookAgain) && !lookAgain.isAfter(now.plus(LONGEST_PAUSE));
        if (taken.isEmpty() && !calm) {
            int most = waiting.get();
            List<Due> all = claims.take(rules, most, now, lease, turn);
            for (Due due : all) {
                if (!rules.pause(due.source(), due.host()).isZero()) {
                    turns.put(due.host(), now.plus(turn));
                }
            }
            taken.addAll(all);
            pause = all.isEmpty() ? longer() : FIRST_PAUSE;
            lookAgain = all.size() < most ? now.plus(pause) : now;
        }
        return taken.poll();
    }

    /** How long it is no use to ask again. */
    synchronized Duration calm() {
        Duration left = Duration.between(clock.instant(), lookAgain);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration longer() {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
