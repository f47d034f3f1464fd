package dev.lectern.stream;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** All subscribers of this process, each on the event loop of its connection. */
@Singleton
class Subscribers {

    private final Map<ScheduledExecutorService, Loop> loops = new ConcurrentHashMap<>();
    private final AtomicLong stalled = new AtomicLong();
    private final StreamConfig config;
    private final LiveFirst liveFirst;

    Subscribers(StreamConfig config, LiveFirst liveFirst) {
        this.config = config;
        this.liveFirst = liveFirst;
    }

    /** The subscribers of an event loop. */
    Loop on(ScheduledExecutorService thread) {
        return loops.computeIfAbsent(thread, key -> {
            long full = config.stalled().toNanos() / config.heartbeat().toNanos();
            return new Loop(thread, config.heartbeat(), (int) Math.max(1, full), stalled::incrementAndGet, liveFirst);
        });
    }

    /** Tells everybody that there is news. */
    void wake() {
        loops.values().forEach(Loop::wake);
    }

    /** Does something with each of them, on its loop. */
    void each(Consumer<Subscription> action) {
        loops.values().forEach(loop -> loop.each(action));
    }

    /** How many were closed as they took nothing. */
    long stalled() {
        return stalled.get();
    }
}
