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

    /** When less was due than hands were free, the next look comes so much later. */
    private static final Duration CALM = Duration.ofMillis(200);

    private final Claims claims;
    private final HeldTurns turns;
    private final Duration lease;
    private final Duration turn;
    private final Clock clock;
    private final Deque<Due> taken = new ArrayDeque<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private Instant lookAgain = Instant.MIN;

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
        if (taken.isEmpty() && !now.isBefore(lookAgain)) {
            int most = waiting.get();
            List<Due> all = claims.take(rules, most, now, lease, turn);
            for (Due due : all) {
                if (!rules.pause(due.source(), due.host()).isZero()) {
                    turns.put(due.host(), now.plus(turn));
                }
            }
            taken.addAll(all);
            lookAgain = all.size() < most ? now.plus(CALM) : now;
        }
        return taken.poll();
    }
}
