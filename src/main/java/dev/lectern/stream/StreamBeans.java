package dev.lectern.stream;

import dev.lectern.source.Institution;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
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
        StreamSettings.check(config);
        return new Ring(config.ring(), config.ringBytes());
    }

    @Produces
    @Singleton
    Blocks blocks(Ring ring) {
        return new Blocks(ring);
    }

    @Produces
    @Singleton
    HeldBytes held(StreamConfig config) {
        return new HeldBytes(config.replayBytes());
    }

    @Produces
    @Singleton
    Institutions institutions(SourceRegistry sources) {
        return id ->
                sources.find(id).map(Source::institution).map(Institution::word).orElse(null);
    }

    @Produces
    @Singleton
    PageReader pages(Announcements feed, Institutions institutions) {
        return new PageReader(feed, institutions);
    }

    @Produces
    @Singleton
    LiveFirst liveFirst(StreamConfig config) {
        return new LiveFirst(config.replayShare() * Runtime.getRuntime().availableProcessors(), System::nanoTime);
    }

    @Produces
    @Singleton
    Subscription.Line line(Blocks blocks, Replay replay, HeldBytes held, LiveFirst liveFirst, StreamMetrics metrics) {
        return new Subscription.Line(blocks, replay, held, liveFirst, metrics::sent);
    }

    @Produces
    @Singleton
    RingKeeper keeper(
            Ring ring,
            Announcements feed,
            Institutions institutions,
            Subscribers subscribers,
            StreamMetrics metrics,
            Erased erased,
            Tracing tracing) {
        return new RingKeeper(ring, feed, institutions, subscribers::wake, change -> {
            metrics.arrived(change);
            if (change.facts().erased()) {
                erased.forget();
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
