package dev.lectern.stream;

import dev.lectern.store.Announcements;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the parts together that know nothing of the container. */
@Singleton
class StreamBeans {

    @Produces
    @Singleton
    Ring ring(StreamConfig config) {
        return new Ring(config.ring(), config.ringBytes());
    }

    @Produces
    @Singleton
    RingKeeper keeper(Ring ring, Announcements feed, Subscribers subscribers, StreamMetrics metrics) {
        return new RingKeeper(ring, feed, subscribers::wake, metrics::arrived);
    }
}
