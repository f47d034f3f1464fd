package dev.lectern.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The subscribers of one event loop. News wakes it once for all of them, and their signs of life are spread over time, so that ten
 * thousand are not due in the same instant. All state belongs to the thread of the loop; only {@link #wake} and {@link #each} may be
 * called from elsewhere.
 */
final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final int TURNS = 16;
    private static final Subscription[] NONE = {};

    private final ScheduledExecutorService thread;
    private final Duration heartbeat;
    private final int mostFullTicks;
    private final Runnable stalled;
    private final LiveFirst liveFirst;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final List<Set<Subscription>> turns = new ArrayList<>();

    private int members;
    private int joining;
    private int ticking;
    private @Nullable ScheduledFuture<?> timer;

    /**
     * A loop without subscribers.
     *
     * @param thread runs all tasks of the loop, one after the other
     * @param heartbeat time between two signs of life to a subscriber
     * @param mostFullTicks signs of life that a client may fail to take before it is given up
     * @param stalled told of each that was given up
     * @param liveFirst told while news goes out
     */
    Loop(
            ScheduledExecutorService thread,
            Duration heartbeat,
            int mostFullTicks,
            Runnable stalled,
            LiveFirst liveFirst) {
        this.thread = thread;
        this.heartbeat = heartbeat;
        this.mostFullTicks = mostFullTicks;
        this.stalled = stalled;
        this.liveFirst = liveFirst;
        for (int turn = 0; turn < TURNS; turn++) {
            turns.add(new LinkedHashSet<>());
        }
    }

    /** Takes a subscriber in. */
    void join(Subscription subscription) {
        turns.get(joining++ % TURNS).add(subscription);
        members++;
        if (timer == null) {
            long pause = Math.max(1, heartbeat.toNanos() / TURNS);
            timer = thread.scheduleAtFixedRate(this::tick, pause, pause, TimeUnit.NANOSECONDS);
        }
    }

    /** Forgets a subscriber. */
    void leave(Subscription subscription) {
        for (Set<Subscription> turn : turns) {
            if (turn.remove(subscription)) {
                members--;
            }
        }
        if (members == 0 && timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** Tells that there is news. Cheap, and from any thread; many calls become one. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            liveFirst.sending();
            thread.execute(() -> {
                woken.set(false);
                try {
                    all(Subscription::pump);
                } finally {
                    liveFirst.sent();
                }
            });
        }
    }

    /** Does something with each subscriber; from any thread. */
    void each(Consumer<Subscription> action) {
        thread.execute(() -> all(action));
    }

    private void all(Consumer<Subscription> action) {
        for (Set<Subscription> turn : turns) {
            for (Subscription subscription : turn.toArray(NONE)) { // some may leave meanwhile
                guarded(subscription, action);
            }
        }
    }

    private void tick() {
        for (Subscription subscription : turns.get(ticking++ % TURNS).toArray(NONE)) {
            guarded(subscription, one -> {
                if (!one.tick(mostFullTicks)) {
                    stalled.run();
                }
            });
        }
    }

    /** What goes wrong with one subscriber is none of the others' business; it comes back with the last id. */
    private static void guarded(Subscription subscription, Consumer<Subscription> action) {
        try {
            action.accept(subscription);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.errorf(e, "A subscriber of the stream could not be served and is cut off.");
            subscription.cut();
        }
    }
}
