package dev.lectern.stream;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All subscribers of this process. */
@Singleton
class Subscribers {

    private final Set<Subscription> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private final int most;

    Subscribers(StreamConfig config) {
        this.most = config.maxSubscribers();
    }

    /** Takes a place for one more; to be given back by {@link #release}. False when all are taken. */
    boolean reserve() {
        if (places.incrementAndGet() > most) {
            places.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Gives a place back. */
    void release() {
        places.decrementAndGet();
    }

    void add(Subscription subscription) {
        all.add(subscription);
    }

    void remove(Subscription subscription) {
        all.remove(subscription);
    }

    /** Tells everybody that there is news. */
    void wake() {
        all.forEach(Subscription::wake);
    }

    Set<Subscription> all() {
        return Set.copyOf(all);
    }

    int count() {
        return places.get();
    }

    int most() {
        return most;
    }
}
