package dev.lectern.stream;

import dev.lectern.store.Announcements;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
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
    RingKeeper keeper(Ring ring, Announcements feed, Subscribers subscribers, StreamMetrics metrics, Tracing tracing) {
        return new RingKeeper(ring, feed, subscribers::wake, change -> {
            metrics.arrived(change);
            if (change.facts().erased()) {
                subscribers.all().forEach(Subscription::readAgain);
            }
            trace(change, tracing);
        });
    }

    /** The end of a page's trace: from here on every subscriber can have it. */
    private static void trace(Change change, Tracing tracing) {
        if (change.traceParent() != null) {
            tracing.follow("stream", SpanKind.CONSUMER, change.traceParent())
                    .with("lectern.position", Long.toString(change.position()))
                    .close();
        }
    }
}
